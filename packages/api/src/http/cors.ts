import type { MiddlewareHandler } from 'hono';

const exposed = 'etag, retry-after, x-request-id';

/** Lets listed websites read our answers. Without credentials: a page elsewhere signs in with a bearer token. */
export function allowOrigin(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const origin = context.req.header('origin');
    context.res.headers.append('vary', 'Origin');
    if (origin === undefined || !origins.has(origin)) return;
    context.res.headers.set('access-control-allow-origin', origin);
    context.res.headers.set('access-control-expose-headers', exposed);
  };
}

/** Answers a browser that asks before it sends. */
export function preflight(request: Request, origins: ReadonlySet<string>): Response {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.has(origin)) return new Response(null, { status: 403 });
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type, idempotency-key, accept-language, last-event-id',
      'access-control-max-age': '7200',
    },
  });
}
