import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { signInBy } from '@juyi/testing/sign-in';
import Provider from 'oidc-provider';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const site = 'http://garden.example';
const callback = `${site}/juyi/pages/provider`;
let server: Server;
let issuer: string;
let garden: TestCommunity;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'juyi', client_secret: 'between the two of us', redirect_uris: [callback] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['a key of the provider'] },
  });
  server.on('request', provider.callback());
});
afterAll(() => new Promise((done) => server.close(done)));

beforeEach(async () => {
  const provider = { id: 'city', name: { 'zh-CN': '市民账号', en: 'City login' }, issuer };
  const providers = [{ ...provider, clientId: 'juyi', clientSecret: 'between the two of us' }];
  garden = await createTestCommunity({ site, signIn: { providers }, clock: Date.now });
});
afterEach(() => garden.close());

/** A browser that keeps cookies and goes wherever it is sent, until it would come back to us. */
async function signInThere(address: string, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = new URL(address);
  for (let steps = 0; steps < 20; steps++) {
    if (next.href.startsWith(callback)) return next;
    const interaction = /\/interaction\/[\w-]+$/.test(next.pathname);
    const page = await ask(next, jar);
    let { location } = page;
    if (interaction) {
      const prompt = page.text.includes('name="login"') ? 'login' : 'consent';
      const body = new URLSearchParams({ prompt, login, password: 'x' });
      ({ location } = await ask(next, jar, body));
    }
    next = new URL(location!, next);
  }
  throw new Error('the login never ended');
}

async function ask(address: URL, jar: Map<string, string>, body?: URLSearchParams) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie },
    ...(body && { method: 'POST', body }),
  });
  for (const one of response.headers.getSetCookie()) {
    const [name, value] = one.split(';')[0]!.split(/=(.*)/s) as [string, string];
    jar.set(name, value);
  }
  return { location: response.headers.get('location'), text: await response.text() };
}

async function leave(as?: string) {
  const left = await call(garden, 'POST', '/sign-in/providers/city', { as, body: { returnTo: '/me/' } });
  return { address: left.body.address as string, cookie: left.headers.get('set-cookie')!.split(';')[0]! };
}

function arrive({ search }: URL, cookie: string): Promise<Response> {
  return garden.handler(new Request(`http://localhost/juyi/pages/provider${search}`, { headers: { cookie } }));
}

async function whoIs(answer: Response) {
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  return (await call(garden, 'GET', '/session', { headers: { cookie } })).body;
}

describe('a login elsewhere', () => {
  test('is offered, signs somebody new in, and finds the same person the next time', async () => {
    const offer = (await call(garden, 'GET', '/sign-in')).body;
    expect(offer.providers).toEqual([{ id: 'city', name: { 'zh-CN': '市民账号', en: 'City login' } }]);
    expect(offer.ways).toContain('provider');
    const people = [];
    for (let n = 0; n < 2; n++) {
      const { address, cookie } = await leave();
      const answer = await arrive(await signInThere(address, 'lin'), cookie);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/me/']);
      people.push((await whoIs(answer)).person.id);
    }
    expect(people[0]).toBe(people[1]);
  });

  test('is protected by state, nonce and PKCE, and works once, in the browser that left', async () => {
    const { address, cookie } = await leave();
    const asked = new URL(address).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{20,}$/);
    const back = await signInThere(address, 'lin');
    const other = await leave();
    expect((await arrive(back, other.cookie)).status).toBe(502);
    expect((await arrive(back, '')).status).toBe(502);
    const forged = new URL(back);
    forged.searchParams.set('iss', 'https://evil.example');
    expect((await arrive(forged, cookie)).status).toBe(502);
    expect((await arrive(back, cookie)).status).toBe(303);
    expect((await arrive(back, cookie)).status).toBe(502);
  });

  test('becomes one more way in of whoever is signed in', async () => {
    const lin = await signInBy(garden, 'lin@example.org');
    const { address, cookie } = await leave(lin.token);
    const answer = await arrive(await signInThere(address, 'lin-of-the-city'), cookie);
    expect((await whoIs(answer)).person.id).toBe(lin.personId);
    const { ways } = (await call(garden, 'GET', '/me', { as: lin.token })).body;
    expect(ways.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['email', 'provider']);
  });

  test('leads back to this site only', async () => {
    for (const returnTo of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const left = await call(garden, 'POST', '/sign-in/providers/city', { body: { returnTo } });
      expect(left.status).toBe(422);
    }
  });
});
