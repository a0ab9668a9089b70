import { endpoint } from '@juyi/core/kernel/contract';
import { signedIn } from '@juyi/core/kernel/right';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Plugin, pluginEndpoint } from './plugin.ts';

/** A guestbook: a word with each proposal, thanks for each co-sign, and nothing about parking. */
const guests = sqliteTable('guestbook_lines', { id: text().primaryKey(), word: text().notNull() });
const line = (id: string, word: string) => ({
  sql: 'INSERT INTO guestbook_lines (id, word) VALUES (?, ?)',
  args: [id, word],
});
const failing = { times: 0 };
const guestbook: Plugin = {
  id: 'guestbook',
  problems: {
    GUESTBOOK_FULL: {
      status: 409,
      title: { 'zh-CN': '留言簿满了', en: 'The guest book is full' },
      advice: { 'zh-CN': '请换一个词。', en: 'Please use another word.' },
    },
  },
  migrations: [
    {
      name: '0001_lines',
      statements: ['CREATE TABLE guestbook_lines (id TEXT PRIMARY KEY NOT NULL, word TEXT NOT NULL)'],
    },
  ],
  tables: [guests],
  objects: [
    {
      kind: 'trigger',
      name: 'guestbook_is_small',
      create: `CREATE TRIGGER guestbook_is_small BEFORE INSERT ON guestbook_lines WHEN new.word = 'last' AND EXISTS
        (SELECT 1 FROM guestbook_lines WHERE word = 'last') BEGIN SELECT RAISE(ABORT, 'GUESTBOOK_FULL'); END`,
    },
  ],
  endpoints: [
    pluginEndpoint({
      endpoint: endpoint({
        action: 'guestbook.sign',
        method: 'POST',
        path: '/x/guestbook/lines',
        summary: { 'zh-CN': '留言', en: 'Sign the book' },
        body: z.object({ word: z.string().min(1).max(20) }),
        response: z.object({ id: z.string() }),
        status: 201,
        errors: ['GUESTBOOK_FULL'],
      }),
      right: signedIn,
      service: (asked) => {
        const id = asked.makeId();
        return { writes: [line(id, asked.body.word)], reply: { id } };
      },
    }),
  ],
  fields: {
    'proposal.create': { takes: z.object({ word: z.string().max(20) }) },
    'proposal.read': {
      gives: z.object({ word: z.string() }),
      read: async ({ community }, id) => {
        const { rows } = await community.database.client.execute({
          sql: 'SELECT word FROM guestbook_lines WHERE id = ?',
          args: [id],
        });
        return rows[0] ? { word: rows[0].word } : null;
      },
    },
  },
  before: {
    'proposal.create': ({ id, more, call: asked }) => {
      if ((asked.body as { title: string }).title.includes('停车'))
        return { rejected: 'VALIDATION', faults: [{ pointer: '/title', code: 'parking' }] };
      return more === undefined ? [] : [line(id, (more as { word: string }).word)];
    },
  },
  on: {
    'cosign.given': ({ subject }) => {
      if (failing.times-- > 0) throw new Error('not yet');
      return [line(`thanks ${subject}`, 'thanks')];
    },
  },
};

let garden: TestCommunity;
let resident: string;
const report = vi.fn();
beforeEach(async () => {
  report.mockClear();
  failing.times = 0;
  garden = await createTestCommunity({ plugins: [guestbook], report });
  resident = await garden.signIn('resident');
});
afterEach(() => garden.close());

const words = async (from = garden) => {
  const { database } = await from.juyi.communities.open('garden');
  const { rows } = await database.client.execute('SELECT word FROM guestbook_lines ORDER BY id');
  return rows.map((row) => row.word);
};
const propose = (body: object, headers = {}) => call(garden, 'POST', '/proposals', { as: resident, body, headers });
const lamp = { title: '路灯', body: '坏了' };

describe('a field of a plugin', () => {
  test('is taken with a proposal, kept in the same effect, and given with it', async () => {
    const made = await propose({ ...lamp, more: { guestbook: { word: 'hello' } } });
    const read = await call(garden, 'GET', `/proposals/${made.body.id}`);
    expect(read.body).toMatchObject({ ...lamp, more: { guestbook: { word: 'hello' } } });
    expect(read.headers.get('etag')).not.toBeNull();
    const plain = await propose(lamp);
    expect((await call(garden, 'GET', `/proposals/${plain.body.id}`)).body.more).toEqual({ guestbook: null });
  });

  test('is checked like every other, and named by its place', async () => {
    const refused = await propose({ ...lamp, more: { guestbook: { word: 'x'.repeat(21) } } });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/more/guestbook/word']);
  });

  test('is kept once where the request is sent again', async () => {
    const body = { ...lamp, more: { guestbook: { word: 'once' } } };
    const send = () => propose(body, { 'idempotency-key': 'k' });
    const replies = await Promise.all([send(), send(), send()]);
    expect(new Set(replies.map(({ body: { id } }) => id)).size).toBe(1);
    expect(await words()).toEqual(['once']);
  });
});

describe('a plugin that decides with the house', () => {
  test('refuses what it must, and nothing is stored', async () => {
    const refused = await propose({ title: '停车', body: 'x', more: { guestbook: { word: 'no' } } });
    expect([refused.status, refused.body.errors]).toEqual([422, [{ pointer: '/title', code: 'parking' }]]);
    expect(await words()).toEqual([]);
  });

  test('has its guards in the database: of many at once one comes through, and the others’ proposals do not exist', async () => {
    const body = { ...lamp, more: { guestbook: { word: 'last' } } };
    const replies = await Promise.all(Array.from({ length: 20 }, () => propose(body)));
    const refused = replies.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    expect(refused[0]!.body).toMatchObject({ code: 'GUESTBOOK_FULL', title: '留言簿满了' });
    expect((await call(garden, 'GET', '/proposals')).body.items).toHaveLength(1);
  });
});

describe('an operation of a plugin', () => {
  test('stands behind its right, its contract and its keys', async () => {
    const send = (body: object, as?: string) =>
      call(garden, 'POST', '/x/guestbook/lines', { as, body, headers: { 'idempotency-key': 'k' } });
    expect((await send({ word: 'hi' })).status).toBe(401);
    expect((await send({ word: '' }, resident)).status).toBe(422);
    const [one, same] = [await send({ word: 'hi' }, resident), await send({ word: 'hi' }, resident)];
    expect([one.status, same.body.id]).toEqual([201, one.body.id]);
    expect((await call(garden, 'GET', '/x/guestbook/lines')).headers.get('allow')).toBe('POST');
  });

  test('is described with the house’s own, as are its fields and problems', async () => {
    const described = await (await garden.handler(new Request('http://localhost/juyi/openapi.json'))).text();
    expect(described).toContain('guestbook.sign');
    expect(described).toContain('"more"');
    const problems = await (await garden.handler(new Request('http://localhost/juyi/problems'))).text();
    expect(problems).toContain('id="GUESTBOOK_FULL"');
  });
});

describe('a reaction', () => {
  const cosign = async (n: number, id: string) =>
    call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', n) });

  test('comes once for each event, however often and by however many processes it is looked for', async () => {
    const { id } = (await propose(lamp)).body;
    const other = await createTestCommunity({
      plugins: [guestbook],
      database: () => `file:${garden.file}`,
      clock: garden.clock.now,
    });
    await other.juyi.migrate();
    for (const n of [1, 2, 3]) await cosign(n, id);
    await Promise.all([garden.juyi.tick(), other.juyi.tick()]);
    await Promise.all([garden.juyi.tick(), other.juyi.tick()]);
    expect(await words()).toEqual(['thanks', 'thanks', 'thanks']);
    await other.close();
  });

  test('that fails is reported and tried again, and what came later waits for it', async () => {
    const { id } = (await propose(lamp)).body;
    for (const n of [1, 2]) await cosign(n, id);
    failing.times = 1;
    await garden.juyi.tick();
    expect(await words()).toEqual([]);
    expect(report).toHaveBeenCalledWith(expect.objectContaining({ action: 'reaction of guestbook' }));
    await garden.juyi.tick();
    expect(await words()).toEqual(['thanks', 'thanks']);
  });

  test('is not made for what happened before the plugin was there', async () => {
    const old = await createTestCommunity();
    const as = await old.signIn('resident');
    const { id } = (await call(old, 'POST', '/proposals', { as, body: lamp })).body;
    await call(old, 'PUT', `/proposals/${id}/cosign`, { as });
    const later = await createTestCommunity({ plugins: [guestbook], database: () => `file:${old.file}` });
    await later.juyi.tick();
    expect(await words(later)).toEqual([]);
    await later.close();
    await old.close();
  });
});

describe('a plugin that reaches further than its own is refused by name', () => {
  test.each<[string, Partial<Plugin>]>([
    ['a name with a sign in it', { id: 'guest-book' }],
    ['the house’s own name', { id: 'proposal' }],
    ['a table of the house', { migrations: [{ name: 'x', statements: ['CREATE TABLE proposals_more (id TEXT)'] }] }],
    ['a trigger of the house', { objects: [{ kind: 'trigger', name: 'events_never_change', create: '' }] }],
    ['a problem of the house', { problems: { NOT_FOUND: guestbook.problems!.GUESTBOOK_FULL! } }],
    ['a step the house does not take', { before: { 'proposal.paint': () => [] } }],
    ['a field where there is nothing', { fields: { 'proposal.paint': {} } }],
  ])('%s', async (_what, change) => {
    await expect(createTestCommunity({ plugins: [{ id: 'visitor', ...change }] })).rejects.toThrow(TypeError);
  });

  test('twice the same', async () => {
    await expect(createTestCommunity({ plugins: [guestbook, guestbook] })).rejects.toThrow('guestbook');
  });
});
