import { randomBytes } from 'node:crypto';
import type { SignedIn } from '@juyi/core/people/schema';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { isOwn } from '../http/origin.ts';
import { tokenHash } from '../keyring.ts';
import { peopleStore } from './store.ts';

/** How long a sign-in lasts. */
export const sessionDays = 30;
const DAY = 86_400_000;

export const cookieName = 'juyi';

/** Signs a person in: the session to store and the token to hand out, shown this once. */
export function beginSession(call: Call, person: string, alongWith: readonly Write[] = []): Answer<SignedIn> {
  const token = `${call.community.id}.${randomBytes(32).toString('base64url')}`;
  const begin = peopleStore.beginSession({
    tokenHash: tokenHash(token),
    person,
    now: call.now,
    expiresAt: call.now + sessionDays * DAY,
  });
  return {
    writes: [...alongWith, begin],
    reply: { token, personId: person },
    headers: cookieFor(call.request, token, sessionDays * 86_400),
  };
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
