import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const partner = 'https://partner.example';
const other = 'https://old-town.example';
let garden: TestCommunity;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  keys = await generateKeyPair('EdDSA');
  const key = await exportSPKI(keys.publicKey);
  garden = await createTestCommunity({
    demo: false,
    origins: [partner, other],
    issuers: [{ issuer: partner, algorithm: 'EdDSA', key }],
  });
});
afterAll(() => garden.close());

const read = (origin: string, headers: Record<string, string> = {}, path = '/proposals') =>
  call(garden, 'GET', path, { headers: { host: 'juyi.example', origin, ...headers } });

describe('a page of a listed website', () => {
  test.each([partner, other])('%s reads what is public, and caches keep the websites apart', async (origin) => {
    const reply = await read(origin);
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    expect(reply.headers.get('vary')).toContain('origin');
  });

  test('may ask whether it may write, and with what', async () => {
    const asked = await call(garden, 'OPTIONS', '/proposals', { headers: { origin: partner } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(asked.headers.get('access-control-allow-origin')).toBe(partner);
  });

  test('follows what changes', async () => {
    const live = await garden.handler(
      new Request('http://juyi.example/juyi/live', { headers: { host: 'juyi.example', origin: partner } }),
    );
    expect([live.status, live.headers.get('access-control-allow-origin')]).toEqual([200, partner]);
    await live.body!.cancel();
  });

  test.each([
    ['of another domain signs in with a bearer token and is given no cookie', 'cross-site', false],
    ['of the same domain is given a cookie beside it', 'same-site', true],
  ])('%s', async (_name, site, cookie) => {
    const now = garden.clock.now() / 1000;
    const claims = { iss: partner, aud: 'garden', sub: 'member', iat: now, exp: now + 60, jti: site, name: '林女士' };
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).sign(keys.privateKey);
    const headers = { host: 'juyi.example', origin: partner, 'sec-fetch-site': site };
    const reply = await call(garden, 'POST', '/session', { body: { token }, headers });
    expect(reply.status).toBe(201);
    expect(reply.headers.has('set-cookie')).toBe(cookie);
    const session = await read(partner, { authorization: `Bearer ${reply.body.token}` }, '/session');
    expect(session.body.person.name).toBe('林女士');
  });
});

describe('a page of a website that is not listed', () => {
  const strangers = [
    'https://evil.example',
    'null',
    'http://partner.example',
    'https://partner.example:444',
    'https://sub.partner.example',
    'https://partner.example.evil.example',
    'https://notpartner.example',
  ];

  test.each(strangers)('%s is refused, and may read which websites are listed', async (origin) => {
    const reply = await read(origin);
    expect([reply.status, reply.body.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(reply.body.hint).toBe(`received Origin ${origin}; allowed: ${partner}, ${other}`);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.has('access-control-allow-credentials')).toBe(false);
  });

  test.each(strangers)('%s may not ask to write, nor follow what changes', async (origin) => {
    const asked = await call(garden, 'OPTIONS', '/proposals', { headers: { host: 'juyi.example', origin } });
    expect([asked.status, asked.body.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(asked.headers.has('access-control-allow-headers')).toBe(false);
    const live = await garden.handler(
      new Request('http://juyi.example/juyi/live', { headers: { host: 'juyi.example', origin } }),
    );
    expect(live.status).toBe(403);
  });

  test('is refused though the same was just answered to a listed one', async () => {
    expect((await read(partner)).status).toBe(200);
    expect((await read('https://evil.example')).status).toBe(403);
  });
});
