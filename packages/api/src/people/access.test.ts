import { dirname, join } from 'node:path';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';

let garden: TestCommunity;
let other: TestCommunity;

beforeEach(async () => {
  garden = await createTestCommunity();
  const database = (id: string) => `file:${join(dirname(garden.file), `${id}.db`)}`;
  other = await createTestCommunity({ database, clock: garden.clock.now });
});
afterEach(async () => {
  await other.close();
  await garden.close();
});

const session = async (as: string) => (await call(garden, 'GET', '/session', { as })).body;

/** Changes the file through another server, as far as this one knows: another process. */
async function elsewhere(sql: string, ...args: string[]): Promise<void> {
  const { database } = await other.juyi.communities.open('garden');
  await database.client.execute({ sql, args });
}

test.each([
  ['who lost an office', "UPDATE person_roles SET ends = 1 WHERE person = ? AND role = 'owner'", 4, ['resident']],
  ['whose office is struck', "DELETE FROM person_roles WHERE person = ? AND role = 'owner'", 4, ['resident']],
  [
    'who is given an office',
    "INSERT INTO person_roles (person, role, starts) VALUES (?, 'buildingLead', 1)",
    4,
    ['buildingLead', 'owner', 'resident'],
  ],
  [
    'of whom less is known',
    "UPDATE person_facts SET ends = 1 WHERE person = ? AND kind = 'title'",
    3,
    ['owner', 'resident'],
  ],
  ['of whom nothing is known', 'DELETE FROM person_facts WHERE person = ?', 0, ['owner', 'resident']],
])('somebody %s elsewhere is seen so here within a second', async (_, sql, level, roles) => {
  const as = await garden.signIn('owner');
  const before = await session(as);
  expect([before.level, before.roles.toSorted()]).toEqual([4, ['owner', 'resident']]);
  await elsewhere(sql, before.person.id);
  garden.clock.advance(1000);
  const after = await session(as);
  expect([after.level, after.roles.toSorted()]).toEqual([level, roles]);
});

test('somebody who is gone elsewhere is signed out here within a second', async () => {
  const as = await garden.signIn('owner');
  const { person } = await session(as);
  await elsewhere('UPDATE people SET gone_at = 1 WHERE id = ?', person.id);
  garden.clock.advance(1000);
  expect((await session(as)).code).toBe('SESSION_EXPIRED');
});

test('an office begins and ends to the moment, though nothing is written then', async () => {
  const as = await garden.signIn('resident');
  const { person } = await session(as);
  const now = garden.clock.now();
  const term = "INSERT INTO person_roles (person, role, starts, ends) VALUES (?, 'buildingLead', ?, ?)";
  const { database } = await garden.juyi.communities.open('garden');
  await database.client.execute({ sql: term, args: [person.id, now + 5000, now + 9000] });
  const leads = async () => (await session(as)).roles.includes('buildingLead');
  const seen: boolean[] = [await leads()];
  for (const step of [4999, 1, 3999, 1]) {
    garden.clock.advance(step);
    seen.push(await leads());
  }
  expect(seen).toEqual([false, false, true, true, false]);
});

test('a session that is used at another server does not run out at this one', async () => {
  const as = await garden.signIn('resident');
  await session(as);
  garden.clock.advance(20 * 86_400_000);
  expect((await call(other, 'GET', '/session', { as })).status).toBe(200);
  garden.clock.advance(20 * 86_400_000);
  expect((await session(as)).level).toBe(2);
});
