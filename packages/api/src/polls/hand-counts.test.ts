import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;
let desk: Convener;

const DAY = 86_400_000;
const people = ['安', '柏', '陈'].map((name, n) => ({ id: `c${n}`, name: { 'zh-CN': name, en: name } }));
const election = { rule: 'committee-election', seats: 2, options: people, params: { minimum: 2 } };

/** A committee elected on paper, with nine homes; voting has ended. */
beforeEach(async () => {
  garden = await createTestCommunity();
  const homes = Array.from({ length: 9 }, (_, n) => ({ label: `1-10${n}`, area: 10_000, owners: [`u${n}`] }));
  voters = await putVoters(garden, homes);
  const secret = ownersPoll(garden, { channels: ['paper'] }, election);
  desk = await (await Convener.begin(garden)).open(secret, await freeze(garden));
  garden.clock.set((await desk.send('GET', `/polls/${desk.id}`)).body.closesAt + 1000);
});
afterEach(() => garden.close());

/** So many papers for the first two, entered by one of the desk. */
const enter = (heads: number, teller: number) =>
  desk.send(
    'PUT',
    `/polls/${desk.id}/paper-count`,
    { counts: { lift: [{ choice: ['c0', 'c1'], heads, area: heads * 10_000 }] } },
    teller,
  );
const sign = (teller: number) => desk.move('counted', {}, teller);
const countOf = async (teller: number) =>
  (await desk.send('GET', `/polls/${desk.id}/desk`, undefined, teller)).body.count;

async function turnOutOne(gone: number, kept: number): Promise<void> {
  const [one, other] = await Promise.all(
    [gone, kept].map(async (n) => (await desk.send('GET', '/session', undefined, n)).body.person.id),
  );
  const { database } = await garden.juyi.communities.open('garden');
  await database.commit([{ sql: 'insert into merges (gone, kept, at) values (?, ?, 1)', args: [one, other] }]);
}

test('whoever signs a count by hand has counted too, and come to the same', async () => {
  expect((await sign(0)).body.code).toBe('COUNT_MISSING');
  for (const teller of [0, 1]) await enter(7, teller);
  expect([await countOf(0), await countOf(2)]).toEqual([
    { state: 'entered', differs: [], agrees: true },
    { state: 'entered', differs: [], agrees: false },
  ]);
  expect((await sign(2)).body.code).toBe('OWN_COUNT');
  expect((await enter(6, 2)).body).toEqual({ state: 'differs', differs: ['lift'] });
  expect((await sign(2)).body.code).toBe('OWN_COUNT');
  expect((await enter(7, 2)).body).toEqual({ state: 'entered', differs: [] });
  expect((await sign(2)).body.signatures).toBe(1);
  expect((await sign(0)).body).toMatchObject({ state: 'counted', signatures: 2 });
});

test('a count that is corrected after the first signature is signed anew by both', async () => {
  for (const teller of [0, 1]) await enter(7, teller);
  expect((await sign(0)).body.signatures).toBe(1);
  for (const teller of [0, 1]) await enter(8, teller);
  expect((await sign(1)).body).toMatchObject({ state: 'closed', signatures: 1 });
  expect((await sign(1)).body.code).toBe('SECOND_TELLER');
  expect((await sign(0)).body).toMatchObject({ state: 'counted', signatures: 2 });
  await desk.on('resultPosted');
  expect((await desk.send('GET', `/polls/${desk.id}/result`)).body.items[0].part.heads).toBe(8);
});

test('where two who counted turn out to be one person, a third counts the papers before signing', async () => {
  for (const teller of [0, 1]) await enter(7, teller);
  await desk.post();
  await turnOutOne(0, 1);
  expect((await sign(2)).body.code).toBe('OWN_COUNT');
  expect((await enter(5, 2)).body).toEqual({ state: 'differs', differs: ['lift'] });
  expect((await sign(2)).body.code).toBe('OWN_COUNT');
  await enter(7, 2);
  expect((await sign(2)).body).toMatchObject({ state: 'resultPosted', signatures: 2 });
  garden.clock.advance(20 * DAY);
  expect((await desk.move('final', {}, 2)).body.state).toBe('final');
});

test('a challenge to the count that is upheld posts what two have counted again beside the first', async () => {
  for (const teller of [0, 1]) await enter(7, teller);
  await desk.post();
  const raise = { as: voters.token('u0'), body: { kind: 'count', text: '有一摞没有数' } };
  const [first, second] = await Promise.all(
    [0, 1].map(async () => (await call(garden, 'POST', `/polls/${desk.id}/challenges`, raise)).body.id),
  );
  const uphold = (id: string, text: string) =>
    desk.send('PUT', `/polls/${desk.id}/challenges/${id}`, { state: 'upheld', answer: text }, 3);
  expect((await uphold(first, '读数时念错了，结果没有错。')).body.resultVersion).toBe(1);
  await enter(8, 1);
  expect((await uphold(second, '确有一摞没有数。')).body.code).toBe('COUNT_MISSING');
  await enter(8, 2);
  expect((await uphold(second, '确有一摞没有数。')).body).toEqual({ state: 'upheld', resultVersion: 2 });
  const { body } = await desk.send('GET', `/polls/${desk.id}/result`);
  expect(body).toMatchObject({ version: 2, reason: '确有一摞没有数。', items: [{ part: { heads: 8 } }] });
  expect((await desk.send('GET', `/polls/${desk.id}/result?version=1`)).body.items[0].part.heads).toBe(7);
});
