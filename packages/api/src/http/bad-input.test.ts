import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyLimit } from './body.ts';

let garden: TestCommunity;
let resident: string;
let before: unknown;

beforeAll(async () => {
  garden = await createTestCommunity({ origins: ['https://partner.example'] });
});
afterAll(() => garden.close());
beforeEach(async () => {
  resident = await garden.signIn('resident');
  before = await everything();
});

/** All that residents' data could hide in. */
async function everything(): Promise<unknown> {
  const { database } = await garden.juyi.communities.open('garden');
  const tables = ['proposals', 'cosigns', 'answers', 'events', 'idempotency_keys'];
  const rows = await Promise.all(tables.map((table) => database.client.execute(`select * from ${table}`)));
  return rows.map((result) => result.rows);
}

const good = { title: '楼道灯', body: '三楼的灯坏了' };

describe('what a client sends wrong is named, and nothing is stored', () => {
  test.each([
    ['half a JSON object', '{"title": "灯"', 400, 'MALFORMED_JSON'],
    ['no body at all', '', 400, 'MALFORMED_JSON'],
    ['a list', '[]', 422, 'VALIDATION'],
    ['null', 'null', 422, 'VALIDATION'],
    ['a number for a title', '{"title": 7, "body": "b"}', 422, 'VALIDATION'],
    ['a title without end', JSON.stringify({ ...good, title: '长'.repeat(121) }), 422, 'VALIDATION'],
    ['a NUL in the text', JSON.stringify({ ...good, body: 'a\0b' }), 422, 'VALIDATION'],
    ['blanks for a title', JSON.stringify({ ...good, title: ' \n ' }), 422, 'VALIDATION'],
    ['a state of its own making', JSON.stringify({ ...good, state: 'answered' }), 422, 'VALIDATION'],
  ])('%s', async (_name, raw, status, code) => {
    const reply = await call(garden, 'POST', '/proposals', {
      as: resident,
      raw,
      headers: { 'content-type': 'application/json' },
    });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['in a name that is looked up', { elector: 'a\0', choices: { a: 'yes' } }, '/elector'],
    ['deep inside', { elector: 'a', choices: { a: [['\0']] } }, '/choices/a/0/0'],
    ['in a name of a field', { elector: 'a', choices: { 'a\0': 'yes' } }, '/choices'],
  ])('a NUL %s is pointed at, whatever the operation', async (_, body, pointer) => {
    const reply = await call(garden, 'PUT', '/polls/nope/ballot', { as: resident, body });
    expect([reply.status, reply.body.errors]).toEqual([422, [{ pointer, code: 'nul' }]]);
    const deep = `${'['.repeat(30_000)}"\\u0000"${']'.repeat(30_000)}`;
    const headers = { 'content-type': 'application/json' };
    expect((await call(garden, 'PUT', '/polls/nope/ballot', { as: resident, raw: deep, headers })).status).toBe(422);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'media type "%s"',
    async (type) => {
      const reply = await call(garden, 'POST', '/proposals', {
        as: resident,
        raw: JSON.stringify(good),
        headers: { 'content-type': type },
      });
      expect([reply.status, reply.body.code]).toEqual([415, 'MEDIA_TYPE']);
      expect(await everything()).toEqual(before);
    },
  );

  test('a body beyond the limit, announced or not', async () => {
    const large = JSON.stringify({ ...good, body: 'x'.repeat(bodyLimit) });
    const headers = { 'content-type': 'application/json' };
    const announced = await call(garden, 'POST', '/proposals', {
      as: resident,
      raw: large,
      headers: { ...headers, 'content-length': String(large.length) },
    });
    expect(announced.body.code).toBe('BODY_TOO_LARGE');
    const stream = new Blob([large]).stream();
    const request = new Request('http://localhost/juyi/api/proposals', {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${resident}` },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect((await garden.handler(request)).status).toBe(413);
    expect(await everything()).toEqual(before);
  });

  test('an answer never repeats what was sent', async () => {
    const secret = '身份证 110101199001011234';
    const reply = await call(garden, 'POST', '/proposals', {
      as: resident,
      body: { title: secret.repeat(20), body: { secret } },
    });
    expect(reply.status).toBe(422);
    expect(reply.text).not.toContain('110101');
    expect(reply.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual(['/body', '/title']);
  });
});

describe('addresses that lead nowhere', () => {
  test.each([
    ['GET', '/proposals/nope'],
    ['GET', '/proposals/019b8a00-0000-7000-8000-000000000000'],
    ['GET', "/proposals/'%20or%201=1"],
    ['GET', '/nothing'],
    ['GET', '/receipts/%00'],
    ['GET', '/files/a%00b'],
    ['PUT', '/proposals/019b8a00-0000-7000-8000-000000000000/cosign'],
  ])('%s %s is 404', async (method, path) => {
    const reply = await call(garden, method, path, { as: resident });
    expect([reply.status, reply.body.code]).toEqual([404, 'NOT_FOUND']);
  });

  test('a method that an address does not take names those it takes', async () => {
    const reply = await call(garden, 'DELETE', '/proposals', { as: resident });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  test.each(['?cursor=%00', '?cursor=1.2.3', '?sort=author', '?state=secret', '?state=draft', `?q=${'x'.repeat(101)}`])(
    'a list asked for with %s is refused or empty',
    async (query) => {
      const reply = await call(garden, 'GET', `/proposals${query}`);
      if (reply.status === 200) expect(reply.body.items).toEqual([]);
      else expect([reply.status, reply.body.code]).toEqual([422, 'VALIDATION']);
    },
  );

  test('another community that does not exist is named as unknown', async () => {
    const reply = await call(garden, 'GET', '/proposals?community=atlantis');
    expect([reply.status, reply.body.code]).toEqual([404, 'UNKNOWN_COMMUNITY']);
  });
});

describe('writes from other websites', () => {
  const sendFrom = (headers: Record<string, string>) =>
    call(garden, 'POST', '/proposals', { as: resident, body: good, headers: { host: 'localhost', ...headers } });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://localhost.evil.example' },
    { origin: 'http://localhost:81' },
    { origin: 'https://partner.example.evil.example' },
    { origin: 'http://partner.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%j is refused', async (headers) => {
    const reply = await sendFrom(headers as Record<string, string>);
    expect([reply.status, reply.body.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(reply.body.hint).toContain('https://partner.example');
    expect(await everything()).toEqual(before);
  });

  test.each([
    { origin: 'http://localhost' },
    { origin: 'https://localhost' },
    { origin: 'https://partner.example' },
    { 'sec-fetch-site': 'same-origin' },
    {},
  ])('%j is taken', async (headers) => {
    expect((await sendFrom(headers as Record<string, string>)).status).toBe(201);
  });
});

test('script in every text is kept as the text it is and handed out as JSON', async () => {
  const script = '<img src=x onerror=alert(1)><script>alert(1)</script>[x](javascript:alert(1))';
  const made = await call(garden, 'POST', '/proposals', { as: resident, body: { title: script, body: script } });
  const reply = await call(garden, 'GET', `/proposals/${made.body.id}`);
  expect([reply.body.title, reply.body.body]).toEqual([script, script]);
  expect(reply.headers.get('content-type')).toContain('application/json');
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
});
