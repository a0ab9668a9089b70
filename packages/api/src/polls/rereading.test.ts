import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, freeze, ownersPoll, putVoters } from './testing/voters.ts';

let garden: TestCommunity;
let desk: Convener;
let elector: string;

/** One paper ballot, read by two of the desk who turn out to be one person once the result is on the board. */
beforeEach(async () => {
  garden = await createTestCommunity();
  await putVoters(garden, [{ label: '1-101', area: 10_000, owners: ['an'] }]);
  desk = await (await Convener.begin(garden)).open(ownersPoll(garden), await freeze(garden));
  elector = (await desk.send('GET', `/polls/${desk.id}/desk`)).body.deliveries[0].elector;
  for (const teller of [0, 1]) await enter('yes', teller);
  await desk.post();
  const [gone, kept] = await Promise.all(
    [0, 1].map(async (n) => (await desk.send('GET', '/session', undefined, n)).body.person.id),
  );
  const { database } = await garden.juyi.communities.open('garden');
  await database.commit([{ sql: 'insert into merges (gone, kept, at) values (?, ?, 1)', args: [gone, kept] }]);
});
afterEach(() => garden.close());

const enter = (lift: string, teller: number) =>
  desk.send('POST', `/polls/${desk.id}/papers`, { elector, choices: { lift } }, teller);
const papers = async () => (await desk.send('GET', `/polls/${desk.id}/desk`, undefined, 2)).body.papers;
const sign = () => desk.move('counted', {}, 2);

test('a paper that one person read twice is read by a third before they sign', async () => {
  expect(await papers()).toMatchObject([{ alone: true, state: 'entered', differs: [] }]);
  expect((await sign()).body.code).toBe('PAPERS_OPEN');
  expect((await enter('yes', 1)).body.code).toBe('BALLOT_EXISTS');
  expect((await enter('no', 2)).body).toEqual({ state: 'differs', differs: ['lift'], receipt: null });
  expect(await papers()).toMatchObject([{ alone: true, differs: ['lift'] }]);
  expect((await sign()).body.code).toBe('PAPERS_OPEN');
  expect((await enter('yes', 2)).body).toEqual({ state: 'entered', differs: [], receipt: null });
  expect(await papers()).toMatchObject([{ alone: false, differs: [] }]);
  expect((await enter('yes', 3)).body.code).toBe('POLL_CLOSED');
  expect((await sign()).body).toMatchObject({ state: 'resultPosted', signatures: 2 });
});

test('who reads it again changes nothing of the result', async () => {
  const result = async () => (await desk.send('GET', `/polls/${desk.id}/result`, undefined, 2)).body.bundle;
  const before = await result();
  await enter('no', 2);
  expect(await result()).toBe(before);
});
