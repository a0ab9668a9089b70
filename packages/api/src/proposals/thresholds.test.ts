import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putEstate, type TestUnit } from '../roll/testing/estate.ts';

let garden: TestCommunity;
let member: (name: string) => string;

/** Twelve homes with people in them, each owned by who lives there; one empty, one unsold, and a space to park. */
const estate: TestUnit[] = [
  { label: '1-101', area: 8850, owners: ['林梅', '林大伟'], living: ['林梅', '林大伟'], minors: ['小林'] },
  ...Array.from({ length: 11 }, (_, n) => ({
    label: `2-${n}`,
    area: 9000,
    owners: [`业主${n}`],
    living: [`业主${n}`, `家人${n}`],
  })),
  { label: '3-101', area: 9000, owners: ['业主0'] },
  { label: '3-102', area: 9000, owners: ['置业'], status: 'unsold' },
  { label: '车位 1', area: 1250, owners: ['林梅'], kind: 'parking' },
];

beforeEach(async () => {
  garden = await createTestCommunity({
    communities: [
      { id: 'garden', name: { 'zh-CN': '花园', en: 'Garden' }, proposals: { bases: { households: 480, owners: 333 } } },
    ],
  });
  member = await putEstate(garden, estate);
});
afterEach(() => garden.close());

const neighbour = (n: number) => garden.signIn('resident', n);
const read = async (id: string) => (await call(garden, 'GET', `/proposals/${id}`)).body;
const propose = async (target: string, state = 'submitted') => {
  const body = { title: '开一次会', body: '商量物业费', target, state };
  return (await call(garden, 'POST', '/proposals', { as: await neighbour(100), body })).body.id as string;
};
const cosign = async (id: string, n: number) =>
  (await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await neighbour(n) })).body;
/** Says who of those on the roll the n-th resident is. */
const join = async (n: number, name: string) => {
  const { database } = await garden.juyi.communities.open('garden');
  const person = '(select id from people where display_name = ?)';
  await database.commit([
    { sql: `update members set person = ${person} where id = ?`, args: [`resident ${n}`, member(name)] },
  ]);
};

describe('what a share is a share of', () => {
  test.each([
    ['hearing', { of: 'households', base: 12, needed: 3 }],
    ['residentsMeeting', { of: 'adults', base: 24, needed: 5 }],
    ['ownersMeeting', { of: 'owners', base: 13, needed: 3 }],
  ])('is counted on the roll for a %s, and the proposal says so', async (target, expected) => {
    expect(await read(await propose(target))).toMatchObject({ ...expected, baseFrom: 'roll' });
  });

  test('is what the community states as long as there is no roll', async () => {
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute('update units set removed_at = 1');
    await database.client.execute('update rolls set version = 1');
    expect(await read(await propose('hearing'))).toMatchObject({ base: 480, needed: 96, baseFrom: 'settings' });
    expect(await read(await propose('council'))).toMatchObject({ base: null, needed: 10, baseFrom: null });
  });

  test('is counted on the day it is handed in, not on that of the draft', async () => {
    const id = await propose('hearing', 'draft');
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute("update units set removed_at = 1 where label in ('2-0', '2-1')");
    await database.client.execute('update rolls set version = version + 1');
    const body = { to: 'submitted', version: 1 };
    await call(garden, 'POST', `/proposals/${id}/transitions`, { as: await neighbour(100), body });
    expect(await read(id)).toMatchObject({ base: 10, needed: 2 });
  });
});

describe('where households are counted', () => {
  test('two of one household count once, whoever signs first and whoever goes', async () => {
    await Promise.all([join(0, '林梅'), join(1, '林大伟'), join(2, '家人3')]);
    const id = await propose('hearing');
    expect(await cosign(id, 0)).toEqual({ count: 1 });
    expect(await cosign(id, 1)).toEqual({ count: 1 });
    expect(await cosign(id, 2)).toEqual({ count: 2 });
    const taken = await call(garden, 'DELETE', `/proposals/${id}/cosign`, { as: await neighbour(0) });
    expect(taken.body).toEqual({ count: 2 });
  });

  test('two of one household who are asked again count once when either says yes', async () => {
    await Promise.all([join(0, '林梅'), join(1, '林大伟')]);
    const id = await propose('hearing');
    await cosign(id, 0);
    await cosign(id, 1);
    const body = { budget: 100, version: 1 };
    await call(garden, 'PATCH', `/proposals/${id}`, { as: await neighbour(100), body });
    expect((await read(id)).cosigns).toBe(0);
    expect([await cosign(id, 1), await cosign(id, 0)]).toEqual([{ count: 1 }, { count: 1 }]);
  });

  test('someone who is found on the roll later counts with their household from then on', async () => {
    await join(0, '林梅');
    const id = await propose('hearing');
    await cosign(id, 0);
    expect(await cosign(id, 1)).toEqual({ count: 2 });
    await join(1, '林大伟');
    expect((await read(id)).cosigns).toBe(1);
  });

  test('the same two are two again once another target counts persons', async () => {
    await Promise.all([join(0, '林梅'), join(1, '林大伟')]);
    const id = await propose('hearing');
    await cosign(id, 0);
    await cosign(id, 1);
    const body = { target: 'council', version: 1 };
    await call(garden, 'PATCH', `/proposals/${id}`, { as: await neighbour(100), body });
    expect(await read(id)).toMatchObject({ cosigns: 2, of: null, baseFrom: null });
  });

  test('many of few households at once are as many as their households', async () => {
    await Promise.all(Array.from({ length: 11 }, (_, n) => [join(n, `业主${n}`), join(20 + n, `家人${n}`)]).flat());
    const id = await propose('hearing');
    await Promise.all(Array.from({ length: 31 }, (_, n) => (n < 11 || n > 19 ? cosign(id, n) : null)));
    expect((await read(id)).cosigns).toBe(11);
  });
});

describe('where owners are counted', () => {
  test('those who own a home together count once, and whoever owns none is told so', async () => {
    await Promise.all([join(0, '林梅'), join(1, '林大伟'), join(2, '业主0'), join(3, '家人0')]);
    const id = await propose('ownersMeeting');
    await cosign(id, 0);
    await cosign(id, 1);
    expect(await cosign(id, 2)).toEqual({ count: 2 });
    expect((await cosign(id, 3)).code).toBe('OWNERS_ONLY');
    expect((await cosign(id, 4)).code).toBe('OWNERS_ONLY');
  });
});
