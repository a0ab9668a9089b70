import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electorStore } from './electors.ts';

let garden: TestCommunity;
let worker: string;
let roll: string;

/** 101 belongs to a child alone, 102 to the child and the mother, 103 to a child nobody speaks for. */
const sheet = (born = '2015-05-01') => `房号,面积,姓名,身份,出生日期,监护人
101,88.50,王小宝,业主,${born},王芳
101,,王芳,居民,,
102,60,王芳,业主,,
102,,王小宝,业主,${born},王芳
103,50,李小贝,业主,2016-05-01,
103,,李伟,居民,,
`;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  roll = (await take(sheet())).body.roll;
});
afterEach(() => garden.close());

async function take(file: string, query = '') {
  const form = new FormData();
  form.append('file', new File([file], 'roll'));
  return call(garden, 'POST', `/rolls/import${query}`, { as: worker, raw: form });
}
const freeze = async (kind = 'owners') =>
  (await call(garden, 'POST', `/rolls/${roll}/freeze`, { as: worker, body: { purpose: '换物业', kind } })).body;
const open = () => garden.juyi.communities.open('garden');
const run = async (sql: string, ...args: string[]) =>
  (await (await open()).database.client.execute({ sql, args })).rows.map((row) => Object.values(row).map(String));
const memberOf = async (name: string) => {
  const [found] = await run(
    'SELECT id FROM members WHERE name_mark = ?',
    (await open()).keys.mark('member', `name ${name}`),
  );
  return found![0]!;
};

/** Joins a member to somebody who signs in. */
async function joins(name: string, role: 'owner' | 'resident'): Promise<string> {
  const { person } = (await call(garden, 'GET', '/session', { as: await garden.signIn(role) })).body;
  await run('UPDATE members SET person = ? WHERE id = ?', person.id, await memberOf(name));
  return person.id;
}
/** The doors a person may answer for, which the view and the question from the person's side must tell alike. */
async function doors(snapshot: string, person: string): Promise<string[]> {
  const { database } = await open();
  const own = (await database.read(electorStore.ofPerson({ snapshot, person }))).map(({ label }) => label);
  const seen = await run(
    `SELECT DISTINCT e.label FROM elector_voices v JOIN snapshot_electors e USING (snapshot, elector)
     WHERE v.snapshot = ? AND v.person = ?`,
    snapshot,
    person,
  );
  expect(seen.flat().sort()).toEqual(own.sort());
  return own;
}
const frozen = async (snapshot: string) => [
  await run('SELECT * FROM snapshot_electors WHERE snapshot = ? ORDER BY elector', snapshot),
  await run('SELECT * FROM elector_members WHERE snapshot = ? ORDER BY elector, member', snapshot),
  await run('SELECT checksum, heads, area FROM snapshots WHERE id = ?', snapshot),
];

test('an owner under 18 is counted and answers for nothing; the guardian on the roll answers instead', async () => {
  const { snapshot, heads, area } = await freeze();
  expect([heads, area]).toEqual([3, 19_850]);
  const [child, mother] = [await joins('王小宝', 'owner'), await joins('王芳', 'resident')];
  expect(await doors(snapshot, child)).toEqual([]);
  expect(await doors(snapshot, mother)).toEqual(['101', '102']);
});

test('a mother who owns a flat with her child is one voice of it, hers', async () => {
  const { snapshot } = await freeze();
  const voices = await run(
    `SELECT DISTINCT e.label, v.member FROM elector_voices v JOIN snapshot_electors e USING (snapshot, elector)
     WHERE v.snapshot = ? ORDER BY e.label`,
    snapshot,
  );
  const mother = await memberOf('王芳');
  expect(voices).toEqual([
    ['101', mother],
    ['102', mother],
  ]);
});

test('for a child without a guardian on the roll nobody answers, whoever lives with them', async () => {
  const { snapshot } = await freeze();
  const [child, father] = [await joins('李小贝', 'owner'), await joins('李伟', 'resident')];
  expect([await doors(snapshot, child), await doors(snapshot, father)]).toEqual([[], []]);
});

test('a guardian who has died answers no more, and none who is a child', async () => {
  const { snapshot } = await freeze();
  const mother = await joins('王芳', 'resident');
  await run("UPDATE members SET kind = 'minor' WHERE person = ?", mother);
  expect(await doors(snapshot, mother)).toEqual([]);
  await run("UPDATE members SET kind = 'owner' WHERE person = ?", mother);
  const body = { kind: 'death', on: '2026-01-05', member: await memberOf('王芳') };
  expect((await call(garden, 'POST', `/rolls/${roll}/changes`, { as: worker, body })).status).toBe(201);
  expect(await doors(snapshot, mother)).toEqual([]);
});

test('where each resident has a voice of their own, a guardian has one and not two', async () => {
  const { snapshot, heads } = await freeze('residents');
  expect(heads).toBe(2);
  const mother = await joins('王芳', 'resident');
  await run(
    "UPDATE members SET kind = 'minor', guardian = ? WHERE id = ?",
    await memberOf('王芳'),
    await memberOf('李伟'),
  );
  expect(await doors(snapshot, mother)).toEqual(['101']);
});

test('who turns 18 answers from the first moment of that day on, without another sheet', async () => {
  await take(sheet('2008-01-07'), `?roll=${roll}`);
  const { snapshot } = await freeze();
  const before = await frozen(snapshot);
  const [child, mother] = [await joins('王小宝', 'owner'), await joins('王芳', 'resident')];
  await garden.juyi.tick();
  const at = async (moment: string) => {
    garden.clock.advance(Date.parse(moment) - garden.clock.now());
    await garden.juyi.tick();
    return [await doors(snapshot, child), await doors(snapshot, mother)];
  };
  expect(await at('2026-01-06T23:59:59+08:00')).toEqual([[], ['101', '102']]);
  expect(await at('2026-01-07T00:00:00+08:00')).toEqual([['101', '102'], ['102']]);
  expect(await frozen(snapshot)).toEqual(before);
  expect(await run('SELECT * FROM openings')).toEqual([]);
});

test('who grew up before the next sheet is taken as it says, and what was frozen stays as it was', async () => {
  const { snapshot } = await freeze();
  const before = await frozen(snapshot);
  const [child, mother] = [await joins('王小宝', 'owner'), await joins('王芳', 'resident')];
  expect((await take(sheet('2001-05-01'), `?roll=${roll}`)).status).toBe(200);
  expect(await doors(snapshot, child)).toEqual(['101', '102']);
  expect(await doors(snapshot, mother)).toEqual(['102']);
  expect(await frozen(snapshot)).toEqual(before);
});
