// The commit engine alone: a bare route whose effect is two inserts, durable before it answers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../packages/api/src/database/database.ts';
import { receipt, serveBare } from './serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'juyi-bench-'));
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

serveBare(
  (app) =>
    app.post('/write', async (context) => {
      const { title } = (await context.req.json()) as { title: string };
      const voter = `voter-${voters++}`;
      await database.commit([
        { sql: cast, args: ['lamps', voter, title] },
        { sql: append, args: [voter, 1, '{}'] },
      ]);
      return receipt();
    }),
  async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  },
);
