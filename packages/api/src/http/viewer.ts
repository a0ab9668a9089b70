import { type Viewer, visitorOf } from '@juyi/core/kernel/viewer';
import type { Community } from '../community.ts';
import { viewerByHost } from '../people/identify.ts';
import { cookieFor, cookieName } from '../people/sessions.ts';
import type { HttpContext } from './context.ts';
import { Refused } from './refused.ts';

/** A session token is `community.secret`, so that it can only ever be used where it was made. */
export function communityOfToken(token: string): string | null {
  const dot = token.indexOf('.');
  return dot > 0 && token.length <= 200 ? token.slice(0, dot) : null;
}

/** A session token, and whether it came along as a bearer's or as a cookie. */
export interface Carried {
  readonly token: string;
  readonly bearer: boolean;
}

/** The session token a request carries. A bearer token goes before the cookie; an empty one is no token. */
export function tokenOf(request: Request): Carried | null {
  const header = request.headers.get('authorization');
  if (header !== null) {
    const token = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
    if (token === undefined) throw new Refused('SESSION_EXPIRED', { hint: 'Authorization is not "Bearer <token>"' });
    return { token, bearer: true };
  }
  const cookie = request.headers.get('cookie');
  if (cookie === null) return null;
  for (const part of cookie.split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if ((name === cookieName || name === `__Host-${cookieName}`) && value) return { token: value, bearer: false };
  }
  return null;
}

/**
 * Who is looking. A bearer token that is not valid is refused, so that a program learns of it; a cookie that has
 * expired makes a visitor for reading and for signing in anew, and is refused and cleared for writing.
 */
export async function viewerOf(
  request: Request,
  carried: Carried | null,
  community: Community,
  http: Pick<HttpContext, 'identify' | 'makeId'>,
  now: number,
  signingIn = false,
): Promise<Viewer> {
  if (!carried) {
    if (!http.identify) return visitorOf(community.id);
    return viewerByHost(community, await http.identify(request), now, http.makeId);
  }
  const writing = request.method !== 'GET' && request.method !== 'HEAD';
  const strict = carried.bearer || (writing && !signingIn);
  if (communityOfToken(carried.token) !== community.id) {
    if (!strict) return visitorOf(community.id);
    throw new Refused(
      carried.bearer && communityOfToken(carried.token) === null ? 'SESSION_EXPIRED' : 'OTHER_COMMUNITY',
    );
  }
  const session = await community.sessions.read(carried.token, now);
  if (session) return session.viewer;
  if (!strict) return visitorOf(community.id);
  const headers = carried.bearer ? { 'www-authenticate': 'Bearer error="invalid_token"' } : cookieFor(request, '', 0);
  throw new Refused('SESSION_EXPIRED', { headers });
}
