import type { Problem } from '@juyi/core/kernel/problem';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../client.ts';
import { useHost } from '../people/host-session.ts';
import { viewerOf } from '../people/viewer-store.ts';
import { ApiError } from './api-error.ts';
import { hearTime, now } from './clock.ts';
import { memoryTokens } from './token-store.ts';

const proposal = { title: 'Ramp', body: 'At gate 3' };

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body: Problem = { type: '', title: 'Something happened', status, detail: 'Do this', code, requestId: 'a1' };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

/** A client whose calls are answered in turn; `sent` is what left the page. */
function answering(...answers: (() => Response | Promise<Response>)[]) {
  const sent: { address: string; headers: Headers; request: RequestInit }[] = [];
  const tokens = memoryTokens();
  const client = createClient({
    api: 'https://api.example/juyi',
    locale: 'en',
    tokens,
    fetch: async (address, request = {}) => {
      sent.push({ address: String(address), headers: new Headers(request.headers), request });
      return answers[Math.min(sent.length, answers.length) - 1]!();
    },
  });
  return { client, sent, tokens };
}

const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const created = () => Response.json({ id: '1', state: 'submitted', version: 1 }, { status: 201 });

test('a device whose clock is wrong by days goes by the server’s, once that has answered', async () => {
  const days = () => Math.round((now() - Date.now()) / 86_400_000) || 0;
  const date = new Date(Date.now() + 30 * 86_400_000).toUTCString();
  const { client } = answering(() => Response.json({ items: [], next: null }, { headers: { date } }));
  await client.proposals.list();
  expect(days()).toBe(30);
  hearTime(null);
  expect(days()).toBe(30);
  hearTime(new Date().toUTCString());
  expect(days()).toBe(0);
});

describe('a resident whose network is flaky', () => {
  test('proposes once, however often the call is repeated', async () => {
    const { client, sent } = answering(lost, () => problem(503, 'DATABASE_BUSY', { 'retry-after': '1' }), created);
    await client.proposals.create(proposal);
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(sent).toHaveLength(3);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys).size).toBe(1);
  });

  test('repeats a call with the key of an earlier attempt', async () => {
    const { client, sent } = answering(created);
    await client.proposals.create(proposal, { key: 'kept-with-the-draft' });
    expect(sent[0]!.headers.get('idempotency-key')).toBe('kept-with-the-draft');
  });

  test('is told that there is no network, after three attempts', async () => {
    const { client, sent } = answering(lost);
    const error = await client.proposals.list().catch((caught) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'NETWORK', status: 0, retryable: true, problem: null });
    expect(sent).toHaveLength(3);
  });

  test('is not kept waiting where the server asks for a minute', async () => {
    const { client, sent } = answering(() => problem(429, 'RATE_LIMITED', { 'retry-after': '60' }));
    await expect(client.proposals.create(proposal)).rejects.toMatchObject({ code: 'RATE_LIMITED', wait: 60 });
    expect(sent).toHaveLength(1);
  });

  test('can go away, and the call ends', async () => {
    const stop = new AbortController();
    const { client } = answering(() => {
      stop.abort();
      return Promise.reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
    });
    await expect(client.proposals.list({}, { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a refusal', () => {
  test('is final and carries the words and the fields at fault', async () => {
    const faulty = { ...(await problem(422, 'VALIDATION').json()), errors: [{ pointer: '/title', code: 'required' }] };
    const { client, sent } = answering(() => Response.json(faulty, { status: 422 }));
    const error: ApiError = await client.proposals.create(proposal).catch((caught) => caught);
    expect(sent).toHaveLength(1);
    expect(error.problem?.detail).toBe('Do this');
    expect(error.faultsAt('/title')).toEqual([{ pointer: '/title', code: 'required' }]);
    expect(error.faultsAt('/body')).toEqual([]);
    expect(error.retryable).toBe(false);
  });

  test('that is not ours, such as a proxy’s page, is still an ApiError', async () => {
    const { client } = answering(() => new Response('<h1>Not found</h1>', { status: 404 }));
    await expect(client.proposals.list()).rejects.toMatchObject({ code: 'UNREADABLE', status: 404 });
  });

  test('with words of a success is never taken for one', async () => {
    const { client } = answering(() => new Response('<h1>Welcome</h1>'));
    await expect(client.proposals.read('1')).rejects.toMatchObject({ code: 'UNREADABLE', status: 502 });
  });
});

describe('a session', () => {
  test('is shown with every call but the public list', async () => {
    const { client, sent, tokens } = answering(() => Response.json({}));
    tokens.set('garden.secret');
    await client.proposals.read('1');
    await client.proposals.list();
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer garden.secret', null]);
    expect(sent[0]!.request.credentials).toBe('omit');
    expect(sent[0]!.headers.get('accept-language')).toBe('en');
  });

  test('that has expired is forgotten, and reading goes on as a visitor', async () => {
    const { client, sent, tokens } = answering(
      () => problem(401, 'SESSION_EXPIRED'),
      () => Response.json({ id: '1' }),
    );
    tokens.set('garden.old');
    expect(await client.proposals.read('1')).toEqual({ id: '1' });
    expect(sent[1]!.headers.get('authorization')).toBeNull();
    expect(tokens.get()).toBeNull();
    expect(viewerOf(client).signedIn).toBe(false);
  });

  test.each([
    ['of a token', 'garden.old'],
    ['of a cookie', null],
  ])('that was begun while an older one %s was being refused stays, and the call is made under it', async (_, old) => {
    const { client, sent, tokens } = answering(
      () => {
        tokens.set('garden.new');
        return problem(401, 'SESSION_EXPIRED');
      },
      () => Response.json({ id: '1' }),
    );
    tokens.set(old);
    expect(await client.proposals.read('1')).toEqual({ id: '1' });
    expect(sent[1]!.headers.get('authorization')).toBe('Bearer garden.new');
    expect(tokens.get()).toBe('garden.new');
  });

  test('that has expired stops a write, which is told so', async () => {
    const { client, sent, tokens } = answering(() => problem(401, 'SESSION_EXPIRED'));
    tokens.set('garden.old');
    await expect(client.proposals.create(proposal)).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(sent).toHaveLength(1);
  });

  test('of a host website is renewed once, and the write goes on under its own key', async () => {
    const { client, sent } = answering(
      () => Response.json({ person: null, level: 0, roles: [] }),
      () => Response.json({ token: 'garden.first', personId: '1' }, { status: 201 }),
      () => Response.json({ person: { id: '1', name: '李女士' }, level: 2, roles: [] }),
      () => problem(401, 'SESSION_EXPIRED'),
      () => Response.json({ token: 'garden.second', personId: '1' }, { status: 201 }),
      () => Response.json({ person: { id: '1', name: '李女士' }, level: 2, roles: [] }),
      created,
    );
    await useHost(client, async () => 'signed by the host');
    expect(viewerOf(client).session.person?.name).toBe('李女士');
    await client.proposals.create(proposal, { key: 'one' });
    const writes = sent.filter(({ address }) => address.endsWith('/proposals'));
    expect(writes.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer garden.first',
      'Bearer garden.second',
    ]);
    expect(writes.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['one', 'one']);
  });

  test('that a host refuses to renew is asked for once only', async () => {
    let asked = 0;
    const { client } = answering(() => problem(401, 'SIGN_IN_REQUIRED'));
    await useHost(client, async () => {
      asked += 1;
      return null;
    });
    await expect(client.proposals.create(proposal)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    await expect(client.proposals.create(proposal)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    expect(asked).toBe(1);
  });
});

describe('the session cookie', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['https://garden.example/', '/juyi', 'same-origin'],
    ['https://www.garden.example/', 'https://juyi.garden.example/juyi', 'include'],
    ['http://localhost:4700/', 'http://localhost:4600/juyi', 'include'],
    ['https://houses.example/', 'https://juyi.garden.example/juyi', 'omit'],
    ['http://www.garden.example/', 'https://juyi.garden.example/juyi', 'omit'],
    ['http://127.0.0.1:4700/', 'http://127.0.1.1:4600/juyi', 'omit'],
  ])('of a page at %s and an api at %s: %s', async (page, api, credentials) => {
    vi.stubGlobal('location', new URL(page));
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
    const asked: RequestInit[] = [];
    const client = createClient({
      api,
      fetch: async (_, request = {}) => {
        asked.push(request);
        return Response.json({ items: [], next: null });
      },
    });
    await client.proposals.list();
    expect(asked[0]!.credentials).toBe(credentials);
  });
});
