import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Read } from '../database/write.ts';
import { listStore, start } from './list-store.ts';

let garden: TestCommunity;

beforeAll(async () => {
  garden = await createTestCommunity();
});
afterAll(() => garden.close());

/** How the database goes about a question, step by step. */
async function planOf({ sql, args }: Read<unknown>): Promise<string[]> {
  const { database } = await garden.juyi.communities.open('garden');
  const plan = await database.client.execute({ sql: `explain query plan ${sql}`, args: args as never });
  return plan.rows.map((row) => String(row.detail));
}

describe('a page of the list costs the same however long the list is', () => {
  const { key, posted } = start.newest;
  test.each([
    ['newest of all that is under way', () => listStore.page('newest', { state: null, key, posted, most: 21 })],
    ['most co-signed first', () => listStore.page('cosigns', { state: null, key, posted, most: 21 })],
    ['due soonest first', () => listStore.page('due', { state: null, ...start.due, most: 21 })],
    ['newest of one state', () => listStore.page('newest', { state: 'gathering', key, posted, most: 21 })],
  ] as const)('%s: every state from its own end of an index', async (_, question) => {
    const plan = await planOf(question());
    expect(plan.filter((step) => /SCAN (p|proposals)\b/.test(step))).toEqual([]);
    const searched = plan.filter((step) => step.startsWith('SEARCH proposals USING'));
    expect(searched.every((step) => /COVERING INDEX proposals_(newest|cosigns|due) \(state=\?/.test(step))).toBe(true);
  });

  test.each(['proposal_search', 'proposal_letters'] as const)(
    'a search in %s stops when the page is full',
    async (index) => {
      const plan = await planOf(listStore.search({ index, match: 'title : "x"', state: null, posted, most: 21 }));
      expect(plan[0]).toMatch(new RegExp(`^SCAN ${index} VIRTUAL TABLE`));
      expect(plan.filter((step) => /SCAN p\b|TEMP B-TREE FOR ORDER BY/.test(step))).toEqual([]);
    },
  );

  test('what the index does not hold yet is read from the few that wait', async () => {
    const plan = await planOf(listStore.waiting(null));
    expect(plan[0]).toBe('SCAN i');
    expect(plan[1]).toMatch(/^SEARCH p USING INTEGER PRIMARY KEY/);
  });
});
