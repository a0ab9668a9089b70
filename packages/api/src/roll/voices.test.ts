import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { voterKey } from '../polls/voter-key.ts';
import { electorStore } from './electors.ts';
import { estateRoll, putEstate } from './testing/estate.ts';

let garden: TestCommunity;
beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(() => garden.close());

const owners = ['anna', 'boris', 'chen', 'ding'];

/** What can happen to accounts after a roll was frozen: a person is joined to a member, or leaves one, or is erased. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('join' as const), who: fc.nat(3), member: fc.constantFrom(...owners) }),
    fc.record({ kind: fc.constant('leave' as const), member: fc.constantFrom(...owners) }),
    fc.record({ kind: fc.constant('erase' as const), who: fc.nat(3) }),
    fc.record({ kind: fc.constant('merge' as const), who: fc.nat(3), into: fc.nat(3) }),
  ),
  { maxLength: 12 },
);

test('whatever happens to accounts, each elector of a frozen roll has one voter key in a poll, and a person has one for each elector they are', async () => {
  const member = await putEstate(garden, [
    { label: '101', area: 8000, owners: ['anna'] },
    { label: '102', area: 8000, owners: ['anna', 'boris'] },
    { label: '103', area: 8000, owners: ['chen', 'ding'] },
    { label: '104', area: 8000, owners: ['anna'] },
    { label: '105', area: 8000, owners: ['ding'] },
  ]);
  const as = await garden.signIn('worker');
  const { snapshot } = (await call(garden, 'POST', `/rolls/${estateRoll}/freeze`, { as, body: { purpose: '换物业' } }))
    .body;
  const { database, keys } = await garden.juyi.communities.open('garden');
  const keyed = async () =>
    (await database.read(electorStore.all({ snapshot }))).map(({ elector }) => voterKey(keys, 'poll', elector));
  const before = await keyed();
  expect(new Set(before).size).toBe(4);
  const run = (sql: string, ...args: string[]) => database.client.execute({ sql, args });
  await fc.assert(
    fc.asyncProperty(happenings, async (happened) => {
      await run('UPDATE members SET person = NULL');
      const people = ['p0', 'p1', 'p2', 'p3'];
      for (const id of people) {
        await run('DELETE FROM people WHERE id = ?', id);
        await run("INSERT INTO people (id, display_name, created_at) VALUES (?, 'x', 0)", id);
      }
      for (const each of happened) {
        if (each.kind === 'join') await join(run, people[each.who]!, member(each.member));
        if (each.kind === 'leave') await run('UPDATE members SET person = NULL WHERE id = ?', member(each.member));
        if (each.kind === 'erase') await run('DELETE FROM people WHERE id = ?', people[each.who]!);
        if (each.kind === 'merge') await merge(run, people[each.who]!, people[each.into]!);
      }
      expect(await keyed()).toEqual(before);
      for (const person of people) {
        const own = await database.read(electorStore.ofPerson({ snapshot, person }));
        const { rows } = await run('SELECT id FROM members WHERE person = ?', person);
        const are = owners.filter((owner) => rows.some(({ id }) => id === member(owner)));
        expect(own).toHaveLength(electorsOf(are));
        expect(new Set(own.map(({ elector }) => voterKey(keys, 'poll', elector))).size).toBe(own.length);
      }
    }),
    { numRuns: 30 },
  );
});

type Run = (sql: string, ...args: string[]) => Promise<{ rows: readonly { readonly [column: string]: unknown }[] }>;

async function join(run: Run, person: string, member: string): Promise<void> {
  await run('UPDATE members SET person = NULL WHERE id = ?', member);
  await run('UPDATE members SET person = (SELECT id FROM people WHERE id = ?) WHERE id = ?', person, member);
}

/** Two ways in turn out to be one person's: what was joined to one belongs to the other, and the one is gone. */
async function merge(run: Run, from: string, into: string): Promise<void> {
  if (from === into) return;
  const { rows } = await run('SELECT id FROM members WHERE person = ?', from);
  for (const { id } of rows) await join(run, into, String(id));
  await run('DELETE FROM people WHERE id = ?', from);
}

/** 101 and 104 are Anna's alone, one head; 102 is one more; 103 is a couple's; 105 is Ding's alone. */
function electorsOf(people: readonly string[]): number {
  const heads = [['anna'], ['anna', 'boris'], ['chen', 'ding'], ['ding']];
  return heads.filter((head) => head.some((owner) => people.includes(owner))).length;
}
