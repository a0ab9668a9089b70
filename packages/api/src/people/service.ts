import type { DemoClock, DemoSession, ExchangeToken, Session, SignedIn } from '@juyi/core/people/schema';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { tokenOf } from '../http/viewer.ts';
import { tokenHash } from '../keyring.ts';
import { checkHostToken, type TokenIssuer } from './host-token.ts';
import { beginSession, cookieFor } from './sessions.ts';
import { peopleStore } from './store.ts';

export interface PeopleOptions {
  readonly issuers: readonly TokenIssuer[];
  /** Moves the demo's clock; absent where the clock is the world's. */
  readonly setClock?: ((now: number) => void) | undefined;
}

export async function readOwnSession(
  { community, viewer }: Call,
  { issuers, setClock }: PeopleOptions,
): Promise<Answer<Session>> {
  const ways: Session['ways'] = [
    ...(setClock ? (['demo'] as const) : []),
    ...(issuers.length > 0 ? (['host'] as const) : []),
  ];
  const person =
    viewer.person === null ? null : await community.database.first(peopleStore.person({ id: viewer.person }));
  return { reply: { person: person ?? null, level: viewer.level, roles: [...viewer.roles], ways } };
}

/** Turns a host's token into a session; the first time, the person becomes known here at the issuer's level. */
export async function exchangeToken(
  call: Call<undefined, ExchangeToken>,
  options: PeopleOptions,
): Promise<Answer<SignedIn>> {
  const { community, now } = call;
  const claims = await checkHostToken(call.body.token, community.id, options.issuers, now);
  const use = peopleStore.useToken({ id: `${claims.issuer} ${claims.tokenId}`, expiresAt: claims.expiresAt });
  const known = await community.database.first(
    peopleStore.account({ issuer: claims.issuer, subject: claims.subject, now }),
  );
  const refusals = { TOKEN_USED: new Refused('TOKEN_REFUSED', { hint: 'jti: was used before' }) };
  if (known) return { ...beginSession(call, known.person, [use]), refusals };
  const person = call.makeId();
  const meet: Write[] = [
    use,
    peopleStore.addPerson({ id: person, displayName: claims.name || '邻居', level: claims.level, now }),
    peopleStore.addAccount({ id: call.makeId(), person, issuer: claims.issuer, subject: claims.subject, now }),
  ];
  return { ...beginSession(call, person, meet), refusals };
}

export function endSession(call: Call): Answer<undefined> {
  const denied = may(call.viewer, 'session.end', null);
  if (denied) throw new Refused(denied);
  const { token } = tokenOf(call.request)!;
  return {
    writes: [peopleStore.endSession({ tokenHash: tokenHash(token) })],
    reply: undefined,
    headers: cookieFor(call.request, '', 0),
  };
}

export async function demoSession(call: Call<undefined, z.output<typeof DemoSession>>): Promise<Answer<SignedIn>> {
  const { role, n } = call.body;
  const found = await call.community.database.first(peopleStore.demoPerson({ role, n }));
  if (!found) throw new Refused('NO_SUCH_PERSON');
  return beginSession(call, found.person);
}

export function demoClock(call: Call<undefined, DemoClock>, options: PeopleOptions): Answer<undefined> {
  options.setClock!(typeof call.body.now === 'number' ? call.body.now : Date.parse(call.body.now));
  return { reply: undefined };
}
