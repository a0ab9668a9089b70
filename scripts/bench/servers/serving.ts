import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

// The api's own Hono and adapter, of the versions that Juyi runs on.
const api = createRequire(new URL('../../../packages/api/package.json', import.meta.url));
const { Hono } = api('hono');
const { serve } = api('@hono/node-server');

/** What a baseline's route needs of Hono. */
export interface BareApp {
  get(path: string, answer: () => Response): void;
  post(path: string, answer: (context: { req: { json(): Promise<unknown> } }) => Promise<Response>): void;
}

/** Serves the routes on a free port, says where, and cleans up when told to end. */
export function serveBare(addRoutes: (app: BareApp) => void, cleanUp: () => Promise<void> = async () => {}): void {
  const app = new Hono();
  addRoutes(app);
  const server = serve({ fetch: app.fetch, port: 0 }, ({ port }: AddressInfo) =>
    console.log(`A bare server is ready at http://localhost:${port}`),
  );
  process.once('SIGTERM', async () => {
    server.closeAllConnections();
    server.close();
    await cleanUp();
  });
}

/** A 201 of the size that Juyi gives to a new proposal. */
export function receipt(): Response {
  return new Response(JSON.stringify({ id: 'x'.repeat(36), state: 'submitted', version: 1 }), {
    status: 201,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
