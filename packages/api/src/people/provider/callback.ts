import { nearestLocale } from '@juyi/core/kernel/text';
import { visitorOf } from '@juyi/core/kernel/viewer';
import type { Context, Hono } from 'hono';
import type { Write } from '../../database/write.ts';
import { addressOf } from '../../http/address.ts';
import type { Call } from '../../http/call.ts';
import type { HttpContext } from '../../http/context.ts';
import { failure } from '../../http/failure.ts';
import { Refused } from '../../http/refused.ts';
import { tokenHash } from '../../keyring.ts';
import { meet, unnamed } from '../meet.ts';
import type { PeopleOptions } from '../service.ts';
import { beginSession } from '../sessions.ts';
import { peopleStore } from '../store.ts';
import type { LoginChecks, ProviderPerson } from './provider.ts';
import { away, checksPlace, loginCookie } from './service.ts';
import { providerStore as store } from './store.ts';

/** Where a provider sends people back to: the answer is checked against the browser that left, then signs in. */
export function bindProviderCallback(app: Hono, http: HttpContext, options: PeopleOptions): void {
  app.get(`${http.base}/pages/provider`, async (context) => {
    try {
      return await arrive(context, http, options);
    } catch (error) {
      return failure(error, context.req.raw, http, 'signIn.provider');
    }
  });
}

async function arrive(context: Context, http: HttpContext, { signIn }: PeopleOptions): Promise<Response> {
  const request = context.req.raw;
  const carried = cookieOf(request);
  const dot = carried.indexOf('.');
  const state = carried.slice(dot + 1);
  if (dot < 0 || context.req.query('state') !== state) throw new Refused('PROVIDER_FAILED', { hint: 'state' });
  const community = await http.communities.open(carried.slice(0, dot));
  const now = http.now();
  const left = await community.database.first(store.away({ state: tokenHash(state), now }));
  const provider = signIn.providers.find(({ id }) => id === left?.provider);
  if (!left || !provider) throw new Refused('PROVIDER_FAILED', { hint: 'unknown state' });
  const checks = JSON.parse(community.sealing.open(left.sealed, checksPlace)) as LoginChecks;
  const address = new URL(new URL(request.url).search, signIn.callback);
  const person = await away(async () => (await import('./provider.ts')).comeBack(provider, address, state, checks));
  const origin = new URL(signIn.callback!).origin;
  const call: Call = {
    community,
    viewer: visitorOf(community.id),
    params: {},
    query: undefined,
    body: undefined,
    now,
    locale: nearestLocale(request.headers.get('accept-language')),
    // The cookie is for our own pages, and a browser that is sent here names no origin.
    request: new Request(request.url, {
      headers: { ...Object.fromEntries(request.headers), origin, host: new URL(origin).host },
    }),
    address: addressOf(context),
    replayed: false,
    opened: new Set(),
    makeId: http.makeId,
  };
  const { writes = [], headers = {} } = await admit(call, person, left.person);
  const once = peopleStore.useToken({ id: `login ${left.state}`, expiresAt: left.expiresAt });
  await community.database.commit([once, store.back({ state: left.state }), ...writes]);
  const answer = new Headers({ location: left.returnTo, 'cache-control': 'no-store' });
  answer.append('set-cookie', headers['set-cookie'] ?? '');
  answer.append('set-cookie', `${loginCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
  return new Response(null, { status: 303, headers: answer });
}

/** The person whose login it is; else whoever left signed in has one more way in; else somebody new. */
async function admit(call: Call, { issuer, subject, name }: ProviderPerson, signedIn: string | null) {
  const { community, now, makeId } = call;
  const account = { issuer: `oidc ${issuer}`, subject };
  const known = await community.database.first(peopleStore.account({ ...account, now }));
  if (known) return beginSession(call, { person: known.person, way: 'provider' });
  const person = signedIn ?? makeId();
  const newcomer = { id: person, displayName: name || unnamed, now, source: 'provider' };
  const writes: Write[] = [
    ...(signedIn === null ? meet(makeId, newcomer) : []),
    peopleStore.addAccount({ id: makeId(), person, ...account, now }),
  ];
  return beginSession(call, { person, way: 'provider' }, writes);
}

function cookieOf(request: Request): string {
  const cookies = request.headers.get('cookie') ?? '';
  return (
    cookies
      .split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${loginCookie}=`))
      ?.slice(loginCookie.length + 1) ?? ''
  );
}
