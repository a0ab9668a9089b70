// The baseline: a Hono route that parses a request and answers as many bytes as Juyi does, and nothing else.
import { createRequire } from 'node:module';
import { answerBench } from './answering.mjs';

const api = createRequire(new URL('../../../packages/api/package.json', import.meta.url));
const { Hono } = api('hono');
const { serve } = api('@hono/node-server');

const list = JSON.stringify({
  items: Array.from({ length: 20 }, () => ({ id: 'x'.repeat(36), text: '字'.repeat(90) })),
});
const app = new Hono();
app.get('/list', () => new Response(list, { headers: { 'content-type': 'application/json; charset=utf-8' } }));
app.post('/write', async (context) => {
  await context.req.json();
  return new Response(JSON.stringify({ id: 'x'.repeat(36), state: 'submitted', version: 1 }), {
    status: 201,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
});
const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
  answerBench({ port }, async () => {
    server.closeAllConnections();
    server.close();
  }),
);
