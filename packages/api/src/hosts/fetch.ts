import type { Juyi } from '../create.ts';

/** Juyi for hosts that speak `fetch`: Next route handlers, Deno, Bun, Hono, workers. */
export function fetchHandler(juyi: Pick<Juyi, 'handler'>): (request: Request) => Promise<Response> {
  return (request) => juyi.handler(request);
}
