import { readdirSync, readFileSync } from 'node:fs';
import { operations } from '@juyi/core/contract';
import { words as english } from '@juyi/core/privacy/words.en';
import { words as chinese } from '@juyi/core/privacy/words.zh-CN';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { letterFor } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, expect, test } from 'vitest';

let garden: TestCommunity;
let worker: string;
let roll: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  const sheet = new FormData();
  sheet.append('file', new File(['房号,面积,业主,电话\n101,90,欧阳静,13800000001\n102,80,司马光,\n'], 'roll.csv'));
  roll = (await call(garden, 'POST', '/rolls/import', { as: worker, raw: sheet })).body.roll;
});
afterEach(() => garden.close());

const ask = (method: string, path: string, body?: object, as = worker) =>
  call(garden, method, path, { as, ...(body && { body }) });
const rows = async (sql: string) => (await garden.juyi.communities.open('garden')).database.client.execute(sql);
/** What was opened since it was last asked, each `action of name`. */
async function opened(): Promise<string[]> {
  const found = await rows(`SELECT DISTINCT action, label FROM openings JOIN members m ON m.id = record
    JOIN households h ON h.id = m.household JOIN units u ON u.id = h.unit ORDER BY 1, 2`);
  await rows('DELETE FROM openings');
  return found.rows.map(({ action, label }) => `${action} of ${label}`);
}
const memberAt = async (label: string) =>
  String(
    (
      await rows(`SELECT m.id FROM members m JOIN households h ON h.id = m.household
    JOIN units u ON u.id = h.unit WHERE u.label = '${label}'`)
    ).rows[0]!.id,
  );

test('a letter that is made, a sheet that goes out and a unit that is looked at are logged for each whose name they show', async () => {
  const { name } = await letterFor(garden, await memberAt('101'));
  expect([name, await opened()]).toEqual(['欧阳静', ['letter.make of 101']]);
  const sheet = await ask('GET', `/rolls/${roll}/export?format=csv`);
  expect(sheet.text).toContain('司马光');
  expect(await opened()).toEqual(['roll.export of 101', 'roll.export of 102']);
  const [unit] = (await ask('GET', `/rolls/${roll}/units?q=102`)).body.items;
  expect(await opened()).toEqual([]);
  await ask('GET', `/rolls/${roll}/units/${unit.id}`);
  expect(await opened()).toEqual(['roll.record of 102']);
});

test('whoever helps at the door, and whoever decides a claim, is logged for the names they are shown', async () => {
  const { items } = (await ask('GET', '/assisted/people?unit=101')).body;
  expect(await opened()).toEqual(['assisted.candidates of 101']);
  const helped = { member: items[0].member, name: '欧阳静', reason: '没有手机' };
  expect((await ask('POST', '/assisted', helped)).status).toBe(201);
  expect(await opened()).toEqual(['assisted.begin of 101']);
  const resident = await garden.signIn('resident', 3);
  const claim = { unit: '102', capacity: 'owner', statement: '我是业主' };
  const { id, version } = (await ask('POST', '/me/claims', claim, resident)).body;
  expect(await opened()).toEqual([]);
  await ask('GET', '/claims');
  expect(await opened()).toEqual(['claim.list of 102']);
  const decided = { decision: 'confirm', member: await memberAt('102'), version };
  expect((await ask('POST', `/claims/${id}/decision`, decided)).status).toBe(200);
  expect(await opened()).toEqual(['claim.decide of 102']);
});

test('whatever opens a record has a name that its owner reads, in both languages', () => {
  const logged = ['letter.make', 'roll.export', 'roll.record', 'assisted.candidates', 'assisted.begin', 'claim.decide'];
  const named = operations.filter(({ records }) => records).map(({ action }) => action);
  for (const words of [english, chinese])
    expect(Object.keys(words.actions).sort()).toEqual([...logged, ...named].sort());
});

test('what is sealed of a member is opened in one place, which logs it; only the change of keys reads past it', () => {
  const root = new URL('..', import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts$/.test(path));
  const naming = sources.filter((path) =>
    /memberPlace|'members\.content'/.test(readFileSync(new URL(path, root), 'utf8')),
  );
  expect(naming.sort()).toEqual(['privacy/openings.test.ts', 'privacy/seal-anew.ts', 'roll/member.ts']);
});
