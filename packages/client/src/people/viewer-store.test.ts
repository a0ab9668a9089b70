import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../client.ts';
import { memoryTokens } from '../kernel/token-store.ts';
import { useHost } from './host-session.ts';
import { signOut } from './sign-out.ts';
import { viewerOf } from './viewer-store.ts';

const li = { person: { id: '1', name: '李女士' }, level: 2, roles: ['resident'] };
const nobody = { person: null, level: 0, roles: [], ways: [] };

/** A server that knows one session, `garden.1`, and gives it for any host token. */
function client(ended = false) {
  const exchanges: string[] = [];
  const tokens = memoryTokens();
  const made = createClient({
    api: 'https://api.example/juyi',
    tokens,
    fetch: async (_, request) => {
      if (request?.method === 'POST') {
        exchanges.push(JSON.parse(String(request.body)).token);
        return Response.json({ token: 'garden.1', personId: '1' }, { status: 201 });
      }
      if (request?.method === 'DELETE') return new Response(null, { status: 204 });
      const shown = new Headers(request?.headers).get('authorization');
      if (shown && ended) return Response.json({ code: 'SESSION_EXPIRED' }, { status: 401 });
      return Response.json(shown ? li : nobody);
    },
  });
  return { made, viewer: viewerOf(made), tokens, exchanges };
}

const signed = (sub: string) => `x.${btoa(JSON.stringify({ iss: 'site', sub }))}.y`;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
});

describe('who is looking', () => {
  test('is nobody until the server has told, and then told to whoever shows it', async () => {
    const { viewer, tokens } = client();
    tokens.set('garden.1');
    expect(viewer.state).toBe('unknown');
    const told = new Promise<void>((resolve) => viewer.subscribe(resolve));
    await told;
    expect(viewer.state).toBe('known');
    expect(viewer.session.person?.name).toBe('李女士');
  });

  test('is a visitor again after signing out', async () => {
    const { made, viewer, tokens } = client();
    await viewer.begin('garden.1');
    expect(viewer.signedIn).toBe(true);
    await signOut(made);
    expect(viewer.signedIn).toBe(false);
    expect(tokens.get()).toBeNull();
  });

  test('is decided by the host, whose token is exchanged once for the same person', async () => {
    const { made, exchanges } = client();
    await useHost(made, async () => signed('a'));
    await useHost(made, async () => signed('a'));
    expect(exchanges).toHaveLength(1);
    await useHost(made, async () => signed('b'));
    expect(exchanges).toHaveLength(2);
  });

  test('ends with the host’s login', async () => {
    const { made, viewer } = client();
    await useHost(made, async () => signed('a'));
    await useHost(made, async () => null);
    expect(viewer.signedIn).toBe(false);
  });

  test('is a visitor where the host cannot be asked, and the page goes on', async () => {
    const { made, viewer } = client();
    await useHost(made, () => Promise.reject(new TypeError('Failed to fetch')));
    expect(viewer.signedIn).toBe(false);
    expect(viewer.state).toBe('known');
  });

  test('never waits for itself where a new session is refused at once', async () => {
    const { made, viewer } = client(true);
    await useHost(made, async () => signed('a'));
    expect(viewer.signedIn).toBe(false);
  });
});
