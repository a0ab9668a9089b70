import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { author, begin, bench, end, garden, listed, propose, read, worker } from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

describe('a draft', () => {
  test('is its author’s alone: in no list, no search, no stream, not by its address', async () => {
    const { id } = await propose({ ...bench, state: 'draft' });
    expect(await listed()).toEqual([]);
    expect(await listed('?q=长椅')).toEqual([]);
    expect(await listed('?state=draft')).toEqual([]);
    expect((await read(id)).code).toBe('NOT_FOUND');
    expect((await read(id, worker)).code).toBe('NOT_FOUND');
    expect(await changes()).toEqual([]);
    expect((await read(id, author)).title).toBe(bench.title);
    const mine = await call(garden, 'GET', '/me/proposals', { as: author });
    expect(mine.body.drafts).toEqual([{ id, title: bench.title, version: 1 }]);
  });

  test('read by its author is never kept for others', async () => {
    const { id } = await propose({ ...bench, state: 'draft' });
    await read(id, author);
    const cookie = `juyi=${author}`;
    const own = await call(garden, 'GET', `/proposals/${id}`, { headers: { cookie } });
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await read(id)).code).toBe('NOT_FOUND');
  });

  test('may lack words until it is handed in', async () => {
    const { id } = await propose({ title: '', body: '', state: 'draft' });
    const submit = (version: number) =>
      call(garden, 'POST', `/proposals/${id}/transitions`, { as: author, body: { to: 'submitted', version } });
    const refused = await submit(1);
    expect(refused.body.errors).toEqual([
      { pointer: '/title', code: 'required' },
      { pointer: '/body', code: 'required' },
    ]);
    await call(garden, 'PATCH', `/proposals/${id}`, { as: author, body: { ...bench, version: 1 } });
    expect((await submit(2)).body).toEqual({ id, state: 'submitted', version: 3 });
    expect(await listed('?q=长椅')).toEqual([bench.title]);
    expect((await read(id)).history.map((line: { kind: string }) => line.kind)).toEqual(['proposal.submitted']);
  });

  test('that was withdrawn unseen stays unseen', async () => {
    const { id } = await propose({ ...bench, state: 'draft' });
    await call(garden, 'POST', `/proposals/${id}/transitions`, { as: author, body: { to: 'withdrawn', version: 1 } });
    expect(await listed('?state=withdrawn')).toEqual([]);
    expect((await read(id)).code).toBe('NOT_FOUND');
  });
});

async function changes(): Promise<unknown[]> {
  const { live, database } = await garden.juyi.communities.open('garden');
  const stream = await live.follow(0);
  await database.head();
  const reader = stream.getReader();
  await reader.read();
  const second = await Promise.race([
    reader.read(),
    new Promise<null>((resolve) => setImmediate(() => setImmediate(() => resolve(null)))),
  ]);
  await reader.cancel();
  return second === null ? [] : [second];
}
