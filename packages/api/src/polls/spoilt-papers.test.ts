import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;
let desk: Convener;
let elector: string;
const homes = ['an', 'bo', 'cy', 'di', 'ed', 'fu'];

beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(
    garden,
    homes.map((owner, n) => ({ label: `1-10${n}`, area: 10_000, owners: [owner] })),
  );
  const silence = { text: '未表态的从多数', adoptedOn: '2025-06-01' };
  desk = await (await Convener.begin(garden)).open(ownersPoll(garden, { adopted: { silence } }), await freeze(garden));
  elector = (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token('an') })).body.electors[0].elector;
});
afterEach(() => garden.close());

const enter = (read: object, teller: number) =>
  desk.send('POST', `/polls/${desk.id}/papers`, { elector, ...read }, teller);
const enterBoth = async (read: object) => {
  await enter(read, 0);
  return (await enter(read, 1)).body;
};
const spoil = async () =>
  expect(await enterBoth({ defect: 'unsigned' })).toEqual({ state: 'entered', differs: [], receipt: null });
const vote = (lift: string) => cast(garden, desk.id, voters.token('an'), { lift }, elector);
const marks = async () => (await desk.post()).body.items[0].marks;

test('a paper that cannot count is no vote: its owner casts one all the same, and only that one counts', async () => {
  await spoil();
  expect((await vote('no')).status).toBe(200);
  expect(await marks()).toMatchObject({ no: { heads: 1 }, absent: { heads: 5 } });
});

test('nor does it push out the ballot that its owner cast before', async () => {
  const { receipt } = (await vote('yes')).body;
  await spoil();
  expect((await call(garden, 'GET', `/receipts/${receipt}`)).body).toEqual({ counted: true });
  expect(await marks()).toMatchObject({ yes: { heads: 1 }, absent: { heads: 5 } });
});

test('a good paper brought later is read in its place', async () => {
  await spoil();
  expect((await enter({ choices: { lift: 'yes' } }, 0)).body).toMatchObject({ state: 'differs', differs: ['lift'] });
  expect((await enter({ choices: { lift: 'yes' } }, 1)).body).toMatchObject({ state: 'entered' });
  expect((await enter({ choices: { lift: 'yes' } }, 1)).body.code).toBe('BALLOT_EXISTS');
  expect(await marks()).toMatchObject({ yes: { heads: 1 }, absent: { heads: 5 } });
});

test('where nothing else came it is told as invalid, takes no part, and is not taken for silence', async () => {
  const units = homes.map((_, n) => ({ unit: `1-10${n}`, channel: 'hand', proven: true, warned: true }));
  await desk.send('PUT', `/polls/${desk.id}/deliveries`, { deliveries: units });
  await spoil();
  const { turnout, items } = (await desk.post()).body;
  expect(items[0].marks).toEqual({ invalid: { heads: 1, area: 10_000 }, silent: { heads: 5, area: 50_000 } });
  expect([turnout.heads, items[0].invalid.heads]).toEqual([0, 1]);
});

test('a paper that came in before voting began is none', async () => {
  const { opensAt } = (await desk.send('GET', `/polls/${desk.id}`)).body;
  const early = await enter({ choices: { lift: 'yes' }, receivedAt: opensAt - 1 }, 0);
  expect(early.body.errors).toEqual([{ pointer: '/receivedAt', code: 'before_opening' }]);
});
