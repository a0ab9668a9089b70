import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';

let garden: TestCommunity;
const closers: (() => void)[] = [];

beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await garden.close();
});

/** A server, and before it a proxy that passes every request on and loses two replies to each write. */
async function behindFlakyProxy(): Promise<{ address: string; passed(): number }> {
  const server = serve({ fetch: (incoming) => garden.handler(incoming), port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tries = new Map<string, number>();
  let passed = 0;
  const proxy = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ port, method, path, headers }, (reply) => {
      const key = String(headers['idempotency-key']);
      const lost = method !== 'GET' && (tries.get(key) ?? 0) < 2;
      tries.set(key, (tries.get(key) ?? 0) + 1);
      passed += 1;
      if (lost) incoming.socket.destroy();
      else reply.pipe(outgoing.writeHead(reply.statusCode!, reply.headers));
    });
    incoming.pipe(onward);
  });
  proxy.listen(0);
  await once(proxy, 'listening');
  closers.push(
    () => proxy.close(),
    () => server.close(),
  );
  return { address: `http://localhost:${(proxy.address() as AddressInfo).port}/juyi`, passed: () => passed };
}

test('a comment whose replies get lost is posted once, and its author learns so', async () => {
  const { address, passed } = await behindFlakyProxy();
  const { comments } = await garden.client('resident', 0, { api: address, fetch });
  const subject = { kind: 'page', id: '/park' } as const;
  const receipts = await Promise.all(['甲', '乙', '丙'].map((body) => comments.create({ subject, body })));
  expect(passed()).toBe(9);
  const { items, totals } = await comments.list({ kind: 'page', id: '/park', sort: 'newest' });
  expect(totals.all).toBe(3);
  expect(items.map(({ id }) => id).sort()).toEqual(receipts.map(({ id }) => id).sort());
}, 30_000);
