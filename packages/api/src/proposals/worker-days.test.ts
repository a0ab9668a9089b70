import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, author, begin, bench, end, garden, move, propose, read, worker } from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

describe('the worker’s days', () => {
  test('over the May holiday: handed in on Thursday 30 April, due on Monday 11 May, late on the 12th', async () => {
    await at('2026-04-30T10:00:00+08:00');
    const { id } = await propose();
    expect(new Date((await read(id)).answerDue).toISOString()).toBe('2026-05-11T15:59:59.999Z');
    await at('2026-05-11T23:59:00+08:00');
    expect(await told('proposal.reminded')).toEqual([{ open: 0 }]);
    expect(await told('proposal.late')).toEqual([]);
    await at('2026-05-12T00:00:00+08:00');
    expect(await told('proposal.late')).toEqual([{ open: 1 }]);
    await at('2026-06-12T00:00:00+08:00');
    expect(await told('proposal.late')).toHaveLength(1);
  });

  test('a rejection is public with its reason, and two council members overturn it', async () => {
    const { id } = await propose();
    await move(id, { to: 'rejected', reasonClass: 'outsidePower', reason: '属于市政' });
    const listed = await call(garden, 'GET', '/proposals?state=rejected');
    expect(listed.body.items).toHaveLength(1);
    const rejected = await read(id);
    expect(rejected).toMatchObject({ state: 'rejected', rejection: 'outsidePower', answerDue: null });
    expect(rejected.history.at(-1)).toMatchObject({ note: 'outsidePower', reason: '属于市政' });
    const [first, second] = [await garden.signIn('councilMember', 0), await garden.signIn('councilMember', 1)];
    expect((await move(id, { to: 'admitted' }, first)).body.state).toBe('rejected');
    expect((await move(id, { to: 'admitted' }, first)).body.code).toBe('OVERTURN_GIVEN');
    expect((await move(id, { to: 'admitted' }, second)).body.state).toBe('gathering');
  });

  test('what is returned is its author’s and the workers’ until it comes again', async () => {
    const { id } = await propose();
    await garden.juyi.tick();
    await move(id, { to: 'returned', reason: '请去掉王先生的电话' });
    for (const path of ['/proposals?q=长椅', '/proposals?state=returned', '/proposals/similar?text=水池边的长椅坏了'])
      expect((await call(garden, 'GET', encodeURI(path))).body.items).toEqual([]);
    expect((await read(id)).code).toBe('NOT_FOUND');
    expect((await read(id, await garden.signIn('resident', 1))).code).toBe('NOT_FOUND');
    expect((await call(garden, 'GET', `/proposals/${id}/versions`)).status).toBe(404);
    expect((await read(id, worker)).history.at(-1).reason).toBe('请去掉王先生的电话');
    const mine = await call(garden, 'GET', '/me/proposals', { as: author });
    expect(mine.body.returned).toEqual([{ id, title: bench.title }]);
    await move(id, { to: 'submitted' }, author);
    expect(JSON.stringify(await read(id))).not.toContain('王先生');
    await garden.juyi.tick();
    expect((await call(garden, 'GET', encodeURI('/proposals?q=长椅'))).body.items).toHaveLength(1);
  });
});

async function told(kind: string): Promise<unknown[]> {
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute({ sql: 'select open from events where kind = ?', args: [kind] });
  return rows.map(({ open }) => ({ open: Number(open) }));
}
