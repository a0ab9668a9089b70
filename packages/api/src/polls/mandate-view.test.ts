import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { peopleStore } from '../people/store.ts';
import { Convener, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;
let poll: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(garden, [
    { label: '1-101', area: 10_000, owners: ['an', 'bo'] },
    { label: '1-102', area: 10_000, owners: ['cy'] },
    { label: '1-103', area: 10_000, owners: ['di'] },
  ]);
  const desk = await Convener.begin(garden);
  const association = ownersPoll(garden, { effect: 'consultative', profile: 'ASSOCIATION' });
  poll = (await desk.open(association, await freeze(garden))).id;
});
afterEach(() => garden.close());

const mine = async (home: string) =>
  (await call(garden, 'GET', `/polls/${poll}/mandates`, { as: voters.token(home) })).body.electors;
const entrust = async (home: string, agent: string, more: object = {}) => {
  const [{ elector }] = await mine(home);
  const body = { elector, agent: voters.id(agent), ...more };
  return call(garden, 'POST', `/polls/${poll}/proxies`, { as: voters.token(home), body });
};

test('co-owners see whom each of them names, and nobody else sees them', async () => {
  const [{ elector }] = await mine('an');
  const body = { elector, person: voters.id('bo') };
  await call(garden, 'PUT', `/polls/${poll}/representative`, { as: voters.token('an'), body });
  const [shared] = await mine('bo');
  const named = (owner: string) => shared.owners.find((each: { name: string }) => each.name === owner);
  expect(named('an')).toEqual({ person: voters.id('an'), name: 'an', names: voters.id('bo') });
  expect(named('bo')).toEqual({ person: voters.id('bo'), name: 'bo', names: null });
  expect(JSON.stringify(await mine('cy'))).not.toContain('bo');
});

test('a mandate that was given is seen by whoever gave it, until it is taken back or has run out', async () => {
  const until = garden.clock.now() + 3_600_000;
  const { body } = await entrust('cy', 'di', { until });
  expect((await mine('cy'))[0].given).toEqual({ id: body.id, agent: 'di', until });
  expect((await mine('di'))[0].given).toBe(null);
  const as = voters.token('cy');
  expect((await call(garden, 'DELETE', `/polls/${poll}/proxies/${body.id}`, { as })).status).toBe(204);
  expect((await mine('cy'))[0].given).toBe(null);
  await entrust('cy', 'di', { until });
  garden.clock.advance(3_600_001);
  expect((await mine('cy'))[0].given).toBe(null);
});

test('a member of the owners’ committee finds who owns a home, and enters whom they name with what all signed', async () => {
  const [{ elector }] = await mine('an');
  const as = voters.token('di');
  const { database } = await garden.juyi.communities.open('garden');
  const role = { role: 'ownersCommittee', place: '', starts: garden.clock.now(), ends: null } as const;
  await database.commit([peopleStore.addRole({ id: 'committee of di', person: voters.id('di'), ...role })]);
  const path = `/polls/${poll}/owners?elector=${elector}`;
  const { items } = (await call(garden, 'GET', path, { as })).body;
  expect(items).toHaveLength(2);
  const document = (await call(garden, 'POST', '/files', { as, file: new File([telephonePng()], 'a.png') })).body.id;
  const body = { elector, member: items[0].member, document };
  expect((await call(garden, 'PUT', `/polls/${poll}/representative`, { as, body })).body).toEqual({ named: true });
  expect((await call(garden, 'GET', path, { as: voters.token('cy') })).body.code).toBe('ROLE_REQUIRED');
  expect((await call(garden, 'GET', `/polls/${poll}/owners?elector=nobody`, { as })).body).toEqual({ items: [] });
});
