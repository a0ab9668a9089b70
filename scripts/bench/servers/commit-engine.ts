// The commit engine alone: a bare Hono route whose effect is two inserts, durable before it answers.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../packages/api/src/database/database.ts';
import { answerBench } from './answering.mjs';

const api = createRequire(new URL('../../../packages/api/package.json', import.meta.url));
const { Hono } = api('hono');
const { serve } = api('@hono/node-server');

const folder = mkdtempSync(join(tmpdir(), 'juyi-commit-engine-'));
const database = await openDatabase({ url: `file:${join(folder, 'bench.db')}` });
await database.client.batch(
  [
    'CREATE TABLE ballots (poll TEXT NOT NULL, voter TEXT NOT NULL, choice TEXT NOT NULL, PRIMARY KEY (poll, voter)) WITHOUT ROWID',
    'CREATE TABLE events (seq INTEGER PRIMARY KEY, subject TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (subject, version))',
  ],
  'write',
);
const cast = 'INSERT INTO ballots VALUES (?, ?, ?)';
const append = 'INSERT INTO events (subject, version, body) VALUES (?, ?, ?)';

let voters = 0;
const app = new Hono();
app.post('/write', async (context: { req: { json(): Promise<{ title: string }> } }) => {
  const { title } = await context.req.json();
  const voter = `voter-${voters++}`;
  await database.commit([
    { sql: cast, args: ['lamps', voter, title] },
    { sql: append, args: [voter, 1, '{}'] },
  ]);
  return new Response(JSON.stringify({ id: 'x'.repeat(36), state: 'submitted', version: 1 }), {
    status: 201,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
});
const server = serve({ fetch: app.fetch, port: 0 }, ({ port }: AddressInfo) =>
  answerBench({ port }, async () => {
    server.closeAllConnections();
    server.close();
    await database.close();
    rmSync(folder, { recursive: true });
  }),
);
