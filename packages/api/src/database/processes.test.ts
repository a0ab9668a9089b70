import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { temporaryFolder } from './testing/places.ts';

const folder = temporaryFolder();

/** Lets a process write for a while and returns the keys it was acknowledged. */
async function write(url: string, name: string, kill: boolean): Promise<string[]> {
  const script = join(import.meta.dirname, 'testing/writing-process.ts');
  const args = ['--conditions=juyi-source', script, url, name, kill ? '60000' : '1000'];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  writer.stdout.on('data', (chunk) => {
    output += chunk;
    if (kill && output.length > 20_000) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  // Only whole lines count: a killed process may have been cut off in the middle of one.
  return output.split('\n').slice(0, -1);
}

test.each([
  ['lose nothing', false],
  ['lose nothing they acknowledged when they are killed', true],
])(
  'three processes writing one file %s',
  async (_, kill) => {
    const url = `file:${join(folder, `${kill}.db`)}`;
    const database = await openDatabase({ url });
    await database.client.execute('CREATE TABLE acknowledged (key TEXT PRIMARY KEY NOT NULL)');
    const acknowledged = (await Promise.all(['a', 'b', 'c'].map((name) => write(url, name, kill)))).flat();
    const { rows } = await database.client.execute('SELECT key FROM acknowledged');
    const stored = new Set(rows.map((row) => row.key));
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
    if (!kill) expect(stored.size).toBe(acknowledged.length);
    const check = await database.client.execute('PRAGMA integrity_check');
    expect(check.rows[0]!.integrity_check).toBe('ok');
    await database.close();
  },
  30_000,
);
