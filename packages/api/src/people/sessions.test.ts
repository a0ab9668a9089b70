import { dirname, join } from 'node:path';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const issuer = 'https://garden.example';
let garden: TestCommunity;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeEach(async () => {
  keys = await generateKeyPair('ES256');
  const key = await exportSPKI(keys.publicKey);
  garden = await createTestCommunity({ issuers: [{ issuer, algorithm: 'ES256', key }] });
});
afterEach(() => garden.close());

interface Claims {
  [claim: string]: unknown;
}

let serial = 0;

function tokenOf(changes: Claims = {}, signer = keys.privateKey): Promise<string> {
  const now = garden.clock.now() / 1000;
  const claims = {
    iss: issuer,
    aud: 'garden',
    sub: 'member-7',
    iat: now,
    exp: now + 120,
    jti: `t${++serial}`,
    name: '林女士',
    ...changes,
  };
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(signer);
}

const exchange = (token: string, query = '?community=garden') =>
  call(garden, 'POST', `/session${query}`, { body: { token } });

describe('a website signs its residents in', () => {
  test('and the same member is the same person the next time', async () => {
    const first = await exchange(await tokenOf());
    const second = await exchange(await tokenOf());
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.personId).toBe(first.body.personId);
    const session = await call(garden, 'GET', '/session', { as: first.body.token });
    expect(session.body).toEqual({
      person: { id: first.body.personId, name: '林女士' },
      level: 1,
      roles: [],
      ways: ['demo', 'host', 'email', 'phone', 'letter'],
      session: { kind: 'own', endsAt: garden.clock.now() + 30 * 86_400_000, assistedBy: null, stale: false },
    });
  });

  test('a token works once', async () => {
    const token = await tokenOf();
    expect((await exchange(token)).status).toBe(201);
    const again = await exchange(token);
    expect([again.status, again.body.code, again.body.hint]).toEqual([401, 'TOKEN_REFUSED', 'jti: was used before']);
  });

  test.each<[string, Claims, string]>([
    ['for another community', { aud: 'river' }, 'aud'],
    ['that has expired', { exp: 1 }, 'exp'],
    ['that would live too long', { exp: 1_767_580_000 + 99_999_999 }, 'exp'],
    ['from the future', { iat: 1_900_000_000, exp: 1_900_000_100 }, 'iat'],
    ['without a subject', { sub: undefined }, 'sub'],
    ['without an id', { jti: undefined }, 'jti'],
    ['of an unknown website', { iss: 'https://other.example' }, 'iss'],
  ])('a token %s is refused and the claim is named', async (_name, changes, claim) => {
    const reply = await exchange(await tokenOf(changes));
    expect([reply.status, reply.body.code]).toEqual([401, 'TOKEN_REFUSED']);
    expect(reply.body.hint).toContain(claim);
  });

  test('a token signed by somebody else, by nobody, or torn is refused', async () => {
    const other = await generateKeyPair('ES256');
    const unsigned = `${btoa('{"alg":"none"}')}.${(await tokenOf()).split('.')[1]}.`;
    for (const token of [await tokenOf({}, other.privateKey), unsigned, 'torn', '..', '']) {
      expect((await exchange(token)).body.code).toBe('TOKEN_REFUSED');
    }
  });

  test('the claim is told to developers only', async () => {
    const live = await createTestCommunity({ demo: false, issuers: [] });
    const reply = await call(live, 'POST', '/session', { body: { token: await tokenOf() } });
    expect([reply.status, reply.body.hint]).toEqual([401, undefined]);
    await live.close();
  });

  test('two communities of one process know the member apart', async () => {
    const here = await exchange(await tokenOf());
    const there = await exchange(await tokenOf({ aud: 'river' }), '?community=river');
    expect(there.status).toBe(201);
    expect(there.body.personId).not.toBe(here.body.personId);
  });
});

describe('a session', () => {
  test('belongs to its community', async () => {
    const token = await garden.signIn('resident');
    const reply = await call(garden, 'GET', '/session?community=river', { as: token });
    expect([reply.status, reply.body.code]).toEqual([403, 'OTHER_COMMUNITY']);
  });

  test('of one community never decides what others read at the same address', async () => {
    await call(garden, 'POST', '/proposals', {
      as: await garden.signIn('resident'),
      body: { title: '花园的事', body: '内容' },
    });
    const river = await garden.signIn('resident', 0, 'river');
    const titlesFor = async (options: object) =>
      (await call(garden, 'GET', '/proposals', options)).body.items.map(({ title }: { title: string }) => title);
    expect(await titlesFor({ as: river })).toEqual([]);
    expect(await titlesFor({ headers: { cookie: `juyi=${river}` } })).toEqual(['花园的事']);
    expect(await titlesFor({})).toEqual(['花园的事']);
  });

  test('ends after thirty days without use, and when the resident signs out', async () => {
    const [used, unused, short] = [1, 2, 3].map(() => garden.signIn('resident'));
    const ask = async (token: Promise<string>) => call(garden, 'GET', '/session', { as: await token });
    await Promise.all([used, unused, short]);
    expect((await call(garden, 'DELETE', '/session', { as: await short! })).status).toBe(204);
    expect((await ask(short!)).body.code).toBe('SESSION_EXPIRED');
    garden.clock.advance(30 * 86_400_000 - 1);
    expect((await ask(used!)).status).toBe(200);
    garden.clock.advance(1);
    expect((await ask(used!)).status).toBe(200);
    expect((await ask(unused!)).body.code).toBe('SESSION_EXPIRED');
  });

  test('ends for a client that signs out with a key, as ours does', async () => {
    const as = await garden.signIn('resident');
    const headers = { 'idempotency-key': 'out' };
    expect((await call(garden, 'DELETE', '/session', { as, headers })).status).toBe(204);
    expect((await call(garden, 'GET', '/session', { as })).status).toBe(401);
  });

  test('is swept away once it has ended', async () => {
    await garden.signIn('resident');
    garden.clock.advance(31 * 86_400_000);
    await garden.juyi.tick();
    const { database } = await garden.juyi.communities.open('garden');
    expect((await database.client.execute('select count(*) n from sessions')).rows[0]!.n).toBe(0);
  });

  test('rests in a cookie on our own pages, out of reach of scripts', async () => {
    const signIn = (origin: string, host: string) =>
      call(garden, 'POST', '/demo/session?community=garden', { body: { role: 'resident' }, headers: { origin, host } });
    const plain = await signIn('http://192.168.1.5:4600', '192.168.1.5:4600');
    expect(plain.headers.get('set-cookie')).toMatch(/^juyi=garden\.\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const secure = await signIn('https://garden.example', 'garden.example');
    expect(secure.headers.get('set-cookie')).toMatch(/^__Host-juyi=.*; Secure$/);
    const cookie = plain.headers.get('set-cookie')!.split(';')[0]!;
    expect((await call(garden, 'GET', '/session', { headers: { cookie } })).body.person).not.toBeNull();
  });

  test('in a cookie that has run out makes a visitor for reading, and is refused and cleared for writing', async () => {
    const cookie = `juyi=${await garden.signIn('resident')}`;
    garden.clock.advance(31 * 86_400_000);
    expect((await call(garden, 'GET', '/session', { headers: { cookie } })).body.person).toBeNull();
    const headers = { cookie, origin: 'http://localhost', host: 'localhost' };
    const write = await call(garden, 'POST', '/proposals', { body: { title: 'a', body: 'b' }, headers });
    expect([write.status, write.body.code]).toEqual([401, 'SESSION_EXPIRED']);
    expect(write.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  test('that has run out, or of another community, does not stand in the way of signing in', async () => {
    const stale = `juyi=${await garden.signIn('resident')}`;
    garden.clock.advance(31 * 86_400_000);
    const river = `juyi=${await garden.signIn('resident', 0, 'river')}`;
    for (const cookie of [stale, river, 'juyi=nonsense']) {
      const demo = { body: { community: 'garden', role: 'resident' }, headers: { cookie } };
      expect((await call(garden, 'POST', '/demo/session', demo)).status).toBe(201);
      const host = { body: { token: await tokenOf() }, headers: { cookie } };
      expect((await call(garden, 'POST', '/session?community=garden', host)).status).toBe(201);
    }
  });

  test.each(['Basic abc', 'Bearer', 'Bearer nonsense', 'Bearer garden.forged', 'Bearer atlantis.forged'])(
    'is not "%s"',
    async (authorization) => {
      const reply = await call(garden, 'GET', '/session', { headers: { authorization } });
      expect([401, 403]).toContain(reply.status);
    },
  );
});

describe('a host with a login of its own', () => {
  test('is asked who sends a request, and the member is known from then on', async () => {
    const host = await createTestCommunity({
      identify: (request) => {
        const subject = request.headers.get('x-member');
        return subject === null ? null : { issuer: 'site', subject, name: '会员' };
      },
    });
    const ask = (member?: string) => call(host, 'GET', '/session', { headers: member ? { 'x-member': member } : {} });
    expect((await ask()).body.person).toBeNull();
    const [one, same, other] = [await ask('1'), await ask('1'), await ask('2')];
    expect(one.body.person.name).toBe('会员');
    expect(same.body.person.id).toBe(one.body.person.id);
    expect(other.body.person.id).not.toBe(one.body.person.id);
    const together = await Promise.all(Array.from({ length: 8 }, () => ask('3')));
    expect(new Set(together.map((reply) => reply.body.person.id)).size).toBe(1);
    await host.close();
  });
});

test('without the demo there is no demo sign-in and no demo clock', async () => {
  const live = await createTestCommunity({ demo: false });
  expect((await call(live, 'POST', '/demo/session', { body: { role: 'worker' } })).status).toBe(404);
  expect((await call(live, 'POST', '/demo/clock', { body: { now: 0 } })).status).toBe(404);
  const described = await (await live.handler(new Request('http://localhost/juyi/openapi.json'))).json();
  expect(JSON.stringify(described)).not.toContain('/demo/');
  await live.close();
});

describe('somebody who signs out', () => {
  const mine = (place: TestCommunity, as: string) => call(place, 'GET', '/me/proposals', { as });

  test('is signed out at once where it happened, though the session was read a moment before', async () => {
    const as = await garden.signIn('resident');
    expect((await mine(garden, as)).status).toBe(200);
    await call(garden, 'DELETE', '/session', { as });
    expect((await mine(garden, as)).status).toBe(401);
  });

  test('is signed out within a second at another server of the same file', async () => {
    const settings = { database: (id: string) => `file:${join(dirname(garden.file), `${id}.db`)}` };
    const other = await createTestCommunity({ ...settings, clock: garden.clock.now });
    const as = await garden.signIn('resident');
    expect((await mine(other, as)).status).toBe(200);
    await call(garden, 'DELETE', '/session', { as });
    garden.clock.advance(1000);
    expect((await mine(other, as)).status).toBe(401);
    await other.close();
  });
});
