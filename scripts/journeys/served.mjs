import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { node24, root } from '../kit/house.mjs';

/**
 * The demo as a newcomer starts it, on a port and in a folder of its own; `more` are further arguments. With `seeded`,
 * a folder of data, it goes on from a copy of that.
 * @returns {Promise<{ address: string, data: string, stop(): Promise<void>, end(): Promise<void> }>} with its folder
 *   of data, which goes away with `stop` and is left where it is by `end`
 */
export async function startDemo(more = [], seeded) {
  const data = mkdtempSync(join(tmpdir(), 'juyi-journey-'));
  if (seeded) cpSync(seeded, data, { recursive: true });
  const juyi = join(root, 'packages', 'juyi', 'bin', 'juyi.js');
  const args = ['serve', '--demo', '--port', '0', '--data', data, '--rate-limit', 'off', ...more];
  const server = spawn(node24, [juyi, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise((done) => server.once('exit', done));
  const address = await new Promise((ready, failed) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [, found] = /^Juyi is ready at (\S+)/.exec(line) ?? [];
      if (found) ready(found);
    });
    server.once('exit', (code) => failed(new Error(`juyi serve ended with code ${code} before it was ready\n${said}`)));
  });
  const end = () => {
    server.kill('SIGTERM');
    return ended;
  };
  return { address, data, end, stop: () => end().then(() => rmSync(data, { recursive: true })) };
}
