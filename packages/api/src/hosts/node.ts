import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Juyi } from '../create.ts';

/** Juyi as a listener of Node's own server, or of Express: `app.use(nodeListener(juyi))` below its base. */
export function nodeListener(
  juyi: Pick<Juyi, 'handler'>,
): (request: IncomingMessage, response: ServerResponse) => void {
  const listener = getRequestListener((request, env) => {
    const { incoming } = env as { incoming: IncomingMessage };
    return juyi.handler(request, { address: incoming.socket.remoteAddress ?? 'unknown' });
  });
  return (request, response) => void listener(request, response);
}
