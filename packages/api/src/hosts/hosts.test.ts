import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchHandler } from './fetch.ts';
import { nodeListener } from './node.ts';

let garden: TestCommunity;

beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(() => garden.close());

test('Node’s own server carries requests in and answers out, streams included', async () => {
  const server = createServer(nodeListener(garden.juyi));
  await new Promise<void>((ready) => server.listen(0, ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/juyi`;
  expect(await (await fetch(`${base}/health`)).json()).toMatchObject({ status: 'ok' });
  const token = await garden.signIn('resident');
  const made = await fetch(`${base}/api/proposals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ title: '路灯', body: '坏了' }),
  });
  expect(made.status).toBe(201);
  const stop = new AbortController();
  const live = await fetch(`${base}/live?after=0`, { signal: stop.signal });
  const { value } = await live.body!.pipeThrough(new TextDecoderStream()).getReader().read();
  expect(value).toContain('retry:');
  stop.abort();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('Node’s server turns down a body beyond the limit without reading it all', async () => {
  const server = createServer(nodeListener(garden.juyi));
  await new Promise<void>((ready) => server.listen(0, ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/juyi/api/proposals`;
  const token = await garden.signIn('resident');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const reply = await fetch(url, { method: 'POST', headers, body: 'x'.repeat(5_000_000) }).catch(() => null);
  if (reply) expect(reply.status).toBe(413);
  expect((await fetch(url.replace('/api/proposals', '/health'))).status).toBe(200);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('a host that speaks fetch mounts it as a function of a request', async () => {
  const handle = fetchHandler(garden.juyi);
  expect((await handle(new Request('https://garden.example/juyi/health'))).status).toBe(200);
  expect((await handle(new Request('https://garden.example/elsewhere'))).status).toBe(404);
});

test('Juyi can live below any base', async () => {
  const moved = await createTestCommunity({ base: '/participation' });
  expect((await moved.handler(new Request('http://localhost/participation/api/proposals'))).status).toBe(200);
  expect((await moved.handler(new Request('http://localhost/juyi/api/proposals'))).status).toBe(404);
  await moved.close();
});
