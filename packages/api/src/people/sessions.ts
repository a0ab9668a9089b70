import { randomBytes } from 'node:crypto';
import { deviceName } from '@juyi/core/people/device';
import { sessionLife } from '@juyi/core/people/limits';
import type { SignedIn, SignInWay } from '@juyi/core/people/schema';
import type { SessionKind } from '@juyi/core/people/sessions';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { isOwn } from '../http/origin.ts';
import { tokenHash } from '../keyring.ts';
import { peopleStore } from './store.ts';

export const cookieName = 'juyi';

/** Whose session begins, by which way in; with `officer`, at whose desk and in which session of theirs. */
export interface Beginning {
  readonly person: string;
  readonly way: SignInWay | 'assisted';
  readonly kind?: SessionKind;
  /** The session's own number, where the caller has to know it. */
  readonly id?: string;
  readonly officer?: { readonly person: string; readonly session: string };
}

/** Signs a person in: the session to store and the token to hand out, shown this once. */
export function beginSession(
  call: Call,
  { person, way, kind = 'own', officer, id = call.makeId() }: Beginning,
  alongWith: readonly Write[] = [],
): Answer<SignedIn> {
  const { now } = call;
  const token = makeToken(call);
  const { whole } = sessionLife[kind];
  const begin = peopleStore.beginSession({
    id,
    tokenHash: tokenHash(token),
    person,
    kind,
    way,
    device: deviceName(call.request.headers.get('user-agent') ?? ''),
    officer: officer?.person ?? null,
    officerSession: officer?.session ?? null,
    createdAt: now,
    renewedAt: now,
    lastSeenAt: now,
    expiresAt: now + whole,
  });
  return {
    writes: [...alongWith, begin],
    reply: { token, personId: person },
    // A shared screen keeps nothing: its session ends with the page.
    headers: kind === 'kiosk' ? {} : cookieFor(call.request, token, whole / 1000),
  };
}

/** A token is `community.secret`, so that it can only ever be used where it was made. */
export function makeToken({ community }: Pick<Call, 'community'>): string {
  return `${community.id}.${randomBytes(32).toString('base64url')}`;
}

/**
 * A cookie for pages of our own host and of listed websites below our own domain: unreadable for scripts and, on https,
 * bound to the host. Pages elsewhere keep the bearer token in memory.
 */
export function cookieFor(request: Request, token: string, seconds: number): Record<string, string> {
  const origin = request.headers.get('origin');
  const near = origin !== null && (isOwn(origin, request) || request.headers.get('sec-fetch-site') === 'same-site');
  if (!near) return {};
  const secure = origin.startsWith('https:');
  const name = secure ? `__Host-${cookieName}` : cookieName;
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  return { 'set-cookie': `${name}=${token}; ${flags}` };
}
