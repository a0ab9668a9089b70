import { sessionLife } from '@juyi/core/people/limits';
import type { DemoClock, DemoSession, ExchangeToken, Session, SignedIn, SignInWay } from '@juyi/core/people/schema';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { tokenOf } from '../http/viewer.ts';
import { tokenHash } from '../keyring.ts';
import type { TokenIssuer } from './host-token.ts';
import { meetAs, unnamed } from './meet.ts';
import type { LoginProvider } from './provider/provider.ts';
import { endOf } from './session-reader.ts';
import { beginSession, cookieFor } from './sessions.ts';
import { peopleStore } from './store.ts';

export interface PeopleOptions {
  readonly issuers: readonly TokenIssuer[];
  /** Which ways in are offered beside the host's and the demo's. */
  readonly signIn: SignInOptions;
  /** Moves the demo's clock; absent where the clock is the world's. */
  readonly setClock?: ((now: number) => Promise<void>) | undefined;
}

/** What a host says of signing in. */
export interface SignInOptions {
  readonly email: boolean;
  readonly phone: boolean;
  readonly letter: boolean;
  /** Logins elsewhere, and the whole address of the page that they send people back to. */
  readonly providers: readonly LoginProvider[];
  readonly callback: string | undefined;
  /** The whole address of the page that links lead to; without it messages carry a code and no link. */
  readonly linkPage: string | undefined;
}

/** The ways in that this server offers. */
export function waysOf({ issuers, setClock, signIn }: PeopleOptions): SignInWay[] {
  return [
    ...(setClock ? (['demo'] as const) : []),
    ...(issuers.length > 0 ? (['host'] as const) : []),
    ...(signIn.email ? (['email'] as const) : []),
    ...(signIn.phone ? (['phone'] as const) : []),
    ...(signIn.callback && signIn.providers.length > 0 ? (['provider'] as const) : []),
    ...(signIn.letter ? (['letter'] as const) : []),
  ];
}

export async function readOwnSession(call: Call, options: PeopleOptions): Promise<Answer<Session>> {
  const { viewer } = call;
  const person =
    viewer.person === null ? null : await call.community.database.first(peopleStore.person({ id: viewer.person }));
  const reply = {
    person: person ?? null,
    level: viewer.level,
    roles: [...viewer.roles],
    ways: waysOf(options),
    session: person ? await describeSession(call) : null,
  };
  return { reply };
}

async function describeSession({ community, request, now }: Call): Promise<Session['session']> {
  const carried = tokenOf(request);
  const session = carried && (await community.sessions.read(carried.token, now));
  if (!session) return null;
  const officer =
    session.officer === null ? null : await community.database.first(peopleStore.person({ id: session.officer }));
  const { kind, renewedAt, standsSince } = session;
  const old = kind === 'own' && now - renewedAt >= sessionLife.renewAfter;
  const stale = old || (kind === 'own' && standsSince > renewedAt);
  return { kind, endsAt: endOf(session), assistedBy: officer?.name ?? null, stale };
}

/** Turns a host's token into a session; the first time, the person becomes known here at the issuer's level. */
export async function exchangeToken(
  call: Call<undefined, ExchangeToken>,
  options: PeopleOptions,
): Promise<Answer<SignedIn>> {
  const { community, now, makeId } = call;
  const { checkHostToken } = await import('./host-token.ts');
  const claims = await checkHostToken(call.body.token, community.id, options.issuers, now);
  const { issuer, subject, name } = claims;
  const use = peopleStore.useToken({ id: `${issuer} ${claims.tokenId}`, expiresAt: claims.expiresAt });
  const known = await community.database.first(peopleStore.account({ issuer, subject, now }));
  const refusals = { TOKEN_USED: new Refused('TOKEN_REFUSED', { hint: 'jti: was used before' }) };
  if (known) return { ...beginSession(call, { person: known.person, way: 'host' }, [use]), refusals };
  const person = makeId();
  const newcomer = [
    use,
    ...meetAs(makeId, { id: person, displayName: name || unnamed, now, source: 'host' }, claims.level),
    peopleStore.addAccount({ id: makeId(), person, issuer, subject, now }),
  ];
  return { ...beginSession(call, { person, way: 'host' }, newcomer), refusals };
}

export function endSession(call: Call): Answer<undefined> {
  const denied = may(call.viewer, 'session.end', null);
  if (denied) throw new Refused(denied);
  const { token } = tokenOf(call.request)!;
  return {
    writes: [peopleStore.endSession({ tokenHash: tokenHash(token) })],
    reply: undefined,
    // Whoever was helped leaves; the officer's own cookie stays.
    headers: call.viewer.assistedBy ? {} : cookieFor(call.request, '', 0),
  };
}

export async function demoSession(call: Call<undefined, z.output<typeof DemoSession>>): Promise<Answer<SignedIn>> {
  const { role, n } = call.body;
  const found = await call.community.database.first(peopleStore.demoPerson({ role, n }));
  if (!found) throw new Refused('NO_SUCH_PERSON');
  return beginSession(call, { person: found.person, way: 'demo' });
}

export async function demoClock(call: Call<undefined, DemoClock>, options: PeopleOptions): Promise<Answer<undefined>> {
  await options.setClock!(typeof call.body.now === 'number' ? call.body.now : Date.parse(call.body.now));
  return { reply: undefined };
}
