import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { peopleStore } from '../people/store.ts';
import { Convener, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;
let desk: Convener;

const DAY = 86_400_000;
const answer = { state: 'dismissed', answer: '重新清点，数目相同。' };

/** A small community: two at the desk, who both count, and nobody else in any office. */
beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(garden, [
    { label: '1-101', area: 10_000, owners: ['an'] },
    { label: '1-102', area: 10_000, owners: ['bo'] },
  ]);
  desk = await Convener.begin(garden);
  const two = (await Promise.all([0, 1].map((teller) => idOf(teller)))).map((id) => `'${id}'`);
  const { database } = await garden.juyi.communities.open('garden');
  await database.client.execute(`DELETE FROM person_roles WHERE role NOT IN ('resident', 'owner')
    AND person NOT IN (${two.join(', ')})`);
  await desk.open(ownersPoll(garden), await freeze(garden));
});
afterEach(() => garden.close());

const idOf = async (teller: number): Promise<string> =>
  (await desk.send('GET', '/session', undefined, teller)).body.person.id;
const read = async (as?: string) => (await call(garden, 'GET', `/polls/${desk.id}/desk`, { as })).body;
const worker = () => garden.signIn('worker');

async function appoint(person: string, role: 'supervisor' | 'ownersCommittee'): Promise<void> {
  const { database } = await garden.juyi.communities.open('garden');
  const term = { place: '', starts: garden.clock.now(), ends: null } as const;
  await database.commit([peopleStore.addRole({ id: `${role} ${person}`, person, role, ...term })]);
}

async function challenged(body: object = { kind: 'count', text: '念的是另一个数' }): Promise<string> {
  await desk.post();
  const raised = await call(garden, 'POST', `/polls/${desk.id}/challenges`, { as: voters.token('an'), body });
  return `/polls/${desk.id}/challenges/${raised.body.id}`;
}

describe('where both at the desk have signed the count', () => {
  test('neither answers a challenge to it, the desk names nobody who can, and nothing becomes final meanwhile', async () => {
    const path = await challenged();
    for (const teller of [0, 1]) expect((await desk.send('PUT', path, answer, teller)).body.code).toBe('DUTIES_APART');
    const { answerers, challenges } = await read(await worker());
    expect({ answerers, challenges }).toMatchObject({
      answerers: [],
      challenges: [{ answerers: [], mayAnswer: false }],
    });
    garden.clock.advance(20 * DAY);
    expect((await desk.move('final')).body.code).toBe('CHALLENGES_OPEN');
  });

  test('a supervisor reads the desk and what was brought along, looks into the ballots and answers; then it is final', async () => {
    const photo = await bring(new File([telephonePng()], 'a.png'));
    const path = await challenged({ kind: 'count', text: '念的是另一个数', files: [photo] });
    await appoint(voters.id('bo'), 'supervisor');
    const as = voters.token('bo');
    expect((await read(await worker())).challenges).toMatchObject([{ answerers: ['bo'], mayAnswer: false }]);
    expect((await read(as)).challenges).toMatchObject([{ answerers: ['bo'], mayAnswer: true, files: [photo] }]);
    expect((await call(garden, 'GET', `/files/${photo}`, { as })).status).toBe(200);
    const look = { as, body: { reason: '核对异议' } };
    expect((await call(garden, 'POST', `/polls/${desk.id}/inspections`, look)).status).toBe(200);
    expect((await call(garden, 'PUT', path, { as, body: answer })).status).toBe(200);
    const { challenges } = (await call(garden, 'GET', `/polls/${desk.id}/result`)).body;
    expect(challenges).toMatchObject([{ state: 'dismissed', answer: answer.answer }]);
    garden.clock.advance(20 * DAY);
    await desk.on('final');
  });

  test('a member of the committee answers, whom the desk itself names, but never their own challenge', async () => {
    const path = await challenged();
    await appoint(voters.id('an'), 'ownersCommittee');
    expect((await read(voters.token('an'))).challenges).toMatchObject([{ answerers: [], mayAnswer: false }]);
    const own = await call(garden, 'PUT', path, { as: voters.token('an'), body: answer });
    expect(own.body.code).toBe('DUTIES_APART');
    await appoint(voters.id('bo'), 'ownersCommittee');
    expect((await call(garden, 'PUT', path, { as: voters.token('bo'), body: answer })).status).toBe(200);
  });
});

test('who was named to count and does not come back is replaced by a supervisor, who then answers for nothing', async () => {
  const tellers = [await idOf(0), voters.id('an')];
  desk = await (await Convener.begin(garden)).open(ownersPoll(garden, { tellers }), await freeze(garden));
  await appoint(await idOf(2), 'supervisor');
  garden.clock.set((await desk.send('GET', `/polls/${desk.id}`)).body.closesAt + 1000);
  expect((await desk.move('counted')).body.signatures).toBe(1);
  expect((await desk.move('counted', {}, 1)).body.code).toBe('ROLE_REQUIRED');
  expect((await desk.move('counted', {}, 2)).body).toMatchObject({ state: 'counted', signatures: 2 });
  const { name } = (await desk.send('GET', '/session', undefined, 1)).body.person;
  const { body } = await desk.send('GET', `/polls/${desk.id}/desk`, undefined, 2);
  expect(body).toMatchObject({ signed: true, convenes: false, counts: true, answerers: [name] });
});

test('a stand-in who did not count reads what came with a challenge, and answers it', async () => {
  const tellers = [await idOf(0), await idOf(1)];
  const standIns = [voters.id('bo')];
  // Who is not seen for a month is signed out.
  for (const owner of ['an', 'bo']) await call(garden, 'GET', '/session', { as: voters.token(owner) });
  desk = await (await Convener.begin(garden)).open(ownersPoll(garden, { tellers, standIns }), await freeze(garden));
  const file = new File([telephonePng()], 'a.png');
  const as = voters.token('bo');
  const [photo, strange] = [await bring(file), await bring(file)];
  const path = await challenged({ kind: 'count', text: '念的是另一个数', files: [photo] });
  const opens = async (id: string) => (await call(garden, 'GET', `/files/${id}`, { as })).status;
  expect([await opens(photo), await opens(strange)]).toEqual([200, 404]);
  expect((await call(garden, 'PUT', path, { as, body: answer })).status).toBe(200);
});

const bring = async (file: File): Promise<string> =>
  (await call(garden, 'POST', '/files', { as: voters.token('an'), file })).body.id;
