import { operations } from '@juyi/core/contract';
import { problems } from '@juyi/core/problems';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { version } from '../version.ts';

let garden: TestCommunity;
let resident: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  resident = await garden.signIn('resident');
});
afterEach(() => garden.close());

const lamp = { title: '路灯', body: '坏了' };
const propose = (key?: string, body: object = lamp, as = resident) =>
  call(garden, 'POST', '/proposals', { as, body, headers: key === undefined ? {} : { 'idempotency-key': key } });
const titles = async () =>
  (await call(garden, 'GET', '/proposals')).body.items.map(({ title }: { title: string }) => title);

describe('a request that is sent again with its key', () => {
  test('gets the same answer and leaves one proposal, however many arrive at once', async () => {
    const replies = await Promise.all(Array.from({ length: 30 }, () => propose('one')));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]!.status).toBe(201);
    expect(await titles()).toEqual(['路灯']);
  });

  test('means something else with other words, for another person, or on the next day', async () => {
    await propose('one');
    expect((await propose('one', { ...lamp, title: '长椅' })).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await propose('one', lamp, await garden.signIn('resident', 1))).status).toBe(201);
    garden.clock.advance(24 * 3_600_000 + 1);
    expect((await propose('one')).status).toBe(201);
    expect((await titles()).length).toBe(3);
  });

  test('gets the same answer where the first one has left nothing more to do, or has moved on what it changes', async () => {
    const { id } = (await propose()).body;
    const edit = () =>
      call(garden, 'PATCH', `/proposals/${id}`, {
        as: resident,
        body: { ...lamp, title: '路灯坏了', version: 1 },
        headers: { 'idempotency-key': 'edit' },
      });
    const copies = await Promise.all([edit(), edit(), edit()]);
    for (const { status, body } of [...copies, await edit()]) expect([status, body.version]).toEqual([200, 2]);
  });

  test('never takes back what happened in between', async () => {
    const { id } = (await propose()).body;
    const cosign = (method: string, key: string) =>
      call(garden, method, `/proposals/${id}/cosign`, { as: resident, headers: { 'idempotency-key': key } });
    await cosign('PUT', 'give');
    await cosign('DELETE', 'take');
    expect((await cosign('PUT', 'give')).body).toEqual({ count: 0 });
  });

  test('keeps neither the key nor the words that were sent', async () => {
    await propose('my-secret-key');
    const { database } = await garden.juyi.communities.open('garden');
    const { rows } = await database.client.execute('select key, request from idempotency_keys');
    expect(JSON.stringify(rows)).not.toMatch(/my-secret-key|路灯/);
  });

  test.each(['', 'x'.repeat(201)])('with a key of an impossible length is refused', async (key) => {
    expect((await propose(key)).body.code).toBe('VALIDATION');
  });
});

describe('too many calls', () => {
  test('of one person are refused until the window has passed; a neighbour is not held up', async () => {
    const strict = await createTestCommunity({ rateLimit: true });
    const [one, other] = [await strict.signIn('resident', 0), await strict.signIn('resident', 1)];
    const send = (as: string) => call(strict, 'POST', '/proposals', { as, body: lamp });
    const first = await Promise.all(Array.from({ length: 80 }, () => send(one)));
    expect(first.filter(({ status }) => status === 201).length).toBe(60);
    const refused = first.find(({ status }) => status === 429)!;
    expect([refused.body.code, refused.headers.get('retry-after')]).toEqual(['RATE_LIMITED', '60']);
    expect((await send(other)).status).toBe(201);
    strict.clock.advance(600_000);
    expect((await send(one)).status).toBe(201);
    await strict.close();
  });
});

describe('the live stream', () => {
  const open = async (query = '', headers: Record<string, string> = {}) => {
    const response = await garden.handler(new Request(`http://localhost/juyi/live${query}`, { headers }));
    return { response, next: reader(response) };
  };

  test('says what changed and where it stands, and goes on where a follower left', async () => {
    const { id } = (await propose()).body;
    const first = await open('?after=0');
    const change = await first.next();
    expect(change).toMatchObject({ topic: 'proposals', id });
    const { id: next } = (await propose()).body;
    expect(await first.next()).toMatchObject({ topic: 'proposals', id: next });
    const resumed = await open('', { 'last-event-id': String(change.seq) });
    expect(await resumed.next()).toMatchObject({ id: next });
  });

  test('tells nothing about drafts', async () => {
    const live = await open('?after=0');
    await propose(undefined, { ...lamp, state: 'draft' });
    const { id } = (await propose()).body;
    expect((await live.next()).id).toBe(id);
  });

  test('hears what another process commits to the same file', async () => {
    const live = await open();
    const other = await createTestCommunity({ database: () => `file:${garden.file}` });
    const made = await call(other, 'POST', '/proposals', { as: await other.signIn('resident', 1), body: lamp });
    expect((await live.next()).id).toBe(made.body.id);
    await other.close();
  });

  test('goes on from now for whoever comes from a database that was put back', async () => {
    const live = await open('?after=999999');
    const { id } = (await propose()).body;
    expect((await live.next()).id).toBe(id);
  });

  test('is not for a number that is none', async () => {
    const { response } = await open('?after=-1');
    expect(response.status).toBe(422);
  });
});

describe('what the service says of itself', () => {
  const get = (path: string) => garden.handler(new Request(`http://localhost/juyi${path}`));

  test('health and version', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok', version });
  });

  test('every operation with its problems, in OpenAPI 3.1', async () => {
    const described = (await (await get('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(described.openapi).toBe('3.1.0');
    const ids = Object.values(described.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual(operations.map(({ action }) => action).sort());
  });

  test('every problem, where the type of a problem leads', async () => {
    const page = await (await get('/problems')).text();
    for (const code of Object.keys(problems)) expect(page).toContain(`id="${code}"`);
  });
});

test('a fault inside answers with a number and is reported without anybody’s words', async () => {
  const faults: unknown[] = [];
  const broken = await createTestCommunity({ report: (fault) => faults.push(fault) });
  const as = await broken.signIn('resident');
  const { database } = await broken.juyi.communities.open('garden');
  await database.client.execute('drop table proposals_to_index');
  const reply = await call(broken, 'POST', '/proposals', { as, body: { title: '只有我知道', body: '的话' } });
  expect([reply.status, reply.body.code]).toEqual([500, 'INTERNAL']);
  expect(reply.text).not.toMatch(/只有我知道|proposals_to_index|SQL/);
  expect(faults).toMatchObject([{ requestId: reply.body.requestId, action: 'proposal.create' }]);
  await broken.close();
});

/** Reads a stream change by change. */
function reader(response: Response): () => Promise<{ topic: string; id: string; seq: number }> {
  const stream = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async () => {
    for (;;) {
      const found = /data: (.*)\n\n/.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return JSON.parse(found[1]!);
      }
      const { value, done } = await stream.read();
      if (done) throw new Error('the stream has ended');
      text += value;
    }
  };
}
