import { randomUUID } from 'node:crypto';
import type { Method } from '@juyi/core/kernel/contract';
import type { Problem } from '@juyi/core/kernel/problem';
import type { Hono } from 'hono';
import type { Place } from './place.ts';

/** What the api answered a page: a body, or the problem it made instead. */
export type Told<Body> =
  | { readonly body: Body; readonly problem: null; readonly cookies: readonly string[] }
  | { readonly body: null; readonly problem: Problem; readonly cookies: readonly string[] };

export interface Question {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** The idempotency key that the form carried. */
  readonly key?: string | undefined;
  /** Asks as a visitor, so that nothing can be shown that only the reader may see. */
  readonly anonymous?: boolean;
}

export type Ask = <Body>(place: Place, method: Method, path: string, question?: Question) => Promise<Told<Body>>;

/** What belongs to the page's own request and means nothing to the api's. */
const dropped = ['authorization', 'content-length', 'content-encoding', 'transfer-encoding', 'if-none-match', 'accept'];

/**
 * Pages ask the api as the browser would: the same contracts, rights, limits and keys decide, and nothing is shown or
 * done here that is not shown or done there.
 */
export function asking(app: Hono, env: unknown): Ask {
  return async <Body>(place: Place, method: Method, path: string, question: Question = {}): Promise<Told<Body>> => {
    const { request, base, community, locale } = place;
    const address = new URL(`${base}/api${path}`, request.url);
    for (const [name, value] of Object.entries(question.query ?? {})) address.searchParams.set(name, value);
    address.searchParams.set('community', community.id);
    const headers = new Headers(request.headers);
    for (const name of dropped) headers.delete(name);
    headers.delete('content-type');
    if (question.anonymous) headers.delete('cookie');
    headers.set('accept-language', locale);
    // Whatever somebody made of the hidden field still has to fit a header.
    if (question.key) headers.set('idempotency-key', encodeURIComponent(question.key));
    if (question.body) headers.set('content-type', 'application/json');
    const body = question.body ? { body: JSON.stringify(question.body) } : {};
    const answer = await app.fetch(new Request(address, { method, headers, ...body }), env as object);
    const cookies = answer.headers.getSetCookie();
    const told = answer.status === 204 ? undefined : await answer.json();
    return answer.ok
      ? { body: told as Body, problem: null, cookies }
      : { body: null, problem: told as Problem, cookies };
  };
}

/** A key for one form as it was shown: sending it twice does once what it says. */
export function freshKey(): string {
  return randomUUID();
}
