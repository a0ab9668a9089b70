import type { MiddlewareHandler } from 'hono';
import { Refused } from './refused.ts';

const exposed = 'date, etag, retry-after, x-request-id';

/**
 * Lets listed websites read our answers. The session cookie of a website below our own domain may come along; browsers
 * never send it from anywhere else, so pages there sign in with a bearer token.
 */
export function allowOrigin(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const origin = context.req.header('origin');
    if (origin === undefined || !origins.has(origin)) return;
    const { headers } = context.res;
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
    headers.set('access-control-expose-headers', exposed);
    headers.append('vary', 'origin');
  };
}

/** Answers a browser that asks before it sends. */
export function preflight(request: Request, origins: ReadonlySet<string>): Response {
  const origin = request.headers.get('origin');
  if (origin === null) return new Response(null, { status: 204 });
  if (!origins.has(origin)) throw refuseOrigin(request, origins);
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type, idempotency-key, accept-language, last-event-id',
      'access-control-max-age': '7200',
    },
  });
}

/** The refusal that a page elsewhere may read: it says what came and what is listed, and nothing else. */
export function refuseOrigin(request: Request, allowed: ReadonlySet<string>): Refused {
  const origin = request.headers.get('origin') ?? 'none';
  const listed = allowed.size === 0 ? 'none beside this host' : [...allowed].join(', ');
  // From below our own domain a page asks with its cookie, and may read only what is meant for it by name.
  const near = request.headers.get('sec-fetch-site') === 'same-site' && origin !== 'none';
  return new Refused('ORIGIN_NOT_ALLOWED', {
    hint: `received Origin ${origin.slice(0, 200)}; allowed: ${listed}`,
    headers: {
      'access-control-allow-origin': near ? origin : '*',
      ...(near && { 'access-control-allow-credentials': 'true' }),
    },
  });
}
