import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;
const homes = Array.from({ length: 9 }, (_, n) => `u${n}`);

beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(
    garden,
    homes.map((owner, n) => ({ label: `1-10${n}`, area: 10_000, owners: [owner] })),
  );
});
afterEach(() => garden.close());

const read = async (id: string) => (await call(garden, 'GET', `/proposals/${id}`)).body;

/** A proposal that neighbours have signed and that waits for a vote. */
async function waiting(author: string): Promise<string> {
  const body = { title: '换电梯', body: '三天两头停。' };
  const { id } = (await call(garden, 'POST', '/proposals', { as: author, body })).body;
  const as = await garden.signIn('worker', 3);
  const move = async (to: string, more = {}) =>
    call(garden, 'POST', `/proposals/${id}/transitions`, {
      as,
      body: { to, version: (await read(id)).version, ...more },
    });
  await move('admitted');
  for (let n = 1; n <= 10; n++) {
    await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', n) });
  }
  expect((await move('scheduled', { scheduledTo: { kind: 'poll' } })).status).toBe(200);
  return id;
}

/** Six of nine vote yes, which is just enough, and the result goes on the board. */
async function voted(proposal: string): Promise<Convener> {
  const desk = await (await Convener.begin(garden)).open(ownersPoll(garden, { proposal }), await freeze(garden));
  expect((await read(proposal)).scheduledTo).toEqual({ kind: 'poll', id: desk.id });
  for (const home of homes.slice(0, 6)) await cast(garden, desk.id, voters.token(home), { lift: 'yes' });
  await desk.post();
  return desk;
}

test('a posted result is the decision of the proposal that asked for it', async () => {
  const proposal = await waiting(await garden.signIn('resident'));
  await voted(proposal);
  expect(await read(proposal)).toMatchObject({ state: 'decided', outcome: 'adopted' });
});

test('it is so too where whoever proposed it puts the result on the board', async () => {
  const proposal = await waiting(await garden.signIn('worker', 0));
  await voted(proposal);
  expect(await read(proposal)).toMatchObject({ state: 'decided', outcome: 'adopted' });
});

test('a result that an objection turns round turns the decision round, and the ledger tells of both', async () => {
  const proposal = await waiting(await garden.signIn('resident'));
  const desk = await voted(proposal);
  const as = voters.token('u0');
  const { elector } = (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as })).body.electors[0];
  const objection = { as, body: { kind: 'forged', elector, text: '不是我投的' } };
  const { id } = (await call(garden, 'POST', `/polls/${desk.id}/challenges`, objection)).body;
  const answer = { state: 'upheld', answer: '签名是假的' };
  expect((await desk.send('PUT', `/polls/${desk.id}/challenges/${id}`, answer, 2)).status).toBe(200);
  const { state, outcome, history } = await read(proposal);
  expect([state, outcome]).toEqual(['decided', 'declined']);
  const decided = history.filter(({ kind }: { kind: string }) => kind === 'proposal.decided');
  expect(decided.map(({ note }: { note: string }) => note)).toEqual(['adopted', 'declined']);
});

test('a revoked result decides nothing: its proposal waits again, its author learns of it, and another vote may decide it', async () => {
  const author = await garden.signIn('resident');
  const proposal = await waiting(author);
  const desk = await voted(proposal);
  const as = await garden.signIn('worker', 3);
  const started = { to: 'inProgress', version: (await read(proposal)).version };
  expect((await call(garden, 'POST', `/proposals/${proposal}/transitions`, { as, body: started })).status).toBe(200);
  await desk.on('revoked', { reason: '法院判决撤销' });
  const { state, outcome, scheduledTo, history } = await read(proposal);
  expect([state, outcome, scheduledTo]).toEqual(['scheduled', null, { kind: 'poll', id: null }]);
  expect(history.at(-1)).toMatchObject({ kind: 'proposal.undecided' });
  await garden.juyi.tick();
  const { items } = (await call(garden, 'GET', '/me/news', { as: author })).body;
  expect(items.map(({ text }: { text: string }) => text)).toContain(
    '决定“换电梯”的表决结果被撤销，您的议题重新等待决定。',
  );
  await voted(proposal);
  expect(await read(proposal)).toMatchObject({ state: 'decided', outcome: 'adopted' });
});

test('a revoked result leaves a proposal whose work is done as it is', async () => {
  const proposal = await waiting(await garden.signIn('resident'));
  const desk = await voted(proposal);
  const as = await garden.signIn('worker', 3);
  const move = async (to: string) =>
    call(garden, 'POST', `/proposals/${proposal}/transitions`, {
      as,
      body: { to, version: (await read(proposal)).version },
    });
  for (const to of ['inProgress', 'done']) expect((await move(to)).status).toBe(200);
  await desk.on('revoked', { reason: '法院判决撤销' });
  expect(await read(proposal)).toMatchObject({ state: 'done', outcome: 'adopted' });
});

test('a poll names a proposal that there is, and people to count who are there', async () => {
  const desk = await Convener.begin(garden);
  const faults = async (changes: object) =>
    (await desk.send('POST', '/polls', ownersPoll(garden, changes))).body.errors;
  expect(await faults({ proposal: 'nowhere' })).toEqual([{ pointer: '/proposal', code: 'unknown' }]);
  const { person } = (await desk.send('GET', '/session')).body;
  const stranger = { tellers: [person.id, 'nobody'], standIns: ['nobody else'] };
  expect(await faults(stranger)).toEqual([{ pointer: '/tellers/1', code: 'unknown' }]);
});
