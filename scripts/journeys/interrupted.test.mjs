import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { node24, root } from '../kit/house.mjs';
import { startDemo } from './served.mjs';

let data;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'juyi-journey-'));
});
afterAll(() => rmSync(data, { recursive: true }));

/** Whether the first database of the demo is being filled somewhere below its folder. */
const isFilling = () => readdirSync(data).some((name) => existsSync(join(data, name, 'sunshine.db')));

test('a newcomer who stops the first start halfway finds the whole demo at the next', async () => {
  const juyi = join(root, 'packages', 'juyi', 'bin', 'juyi.js');
  const first = spawn(node24, [juyi, 'serve', '--demo', '--port', '0', '--data', data], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(first, 'exit');
  await vi.waitUntil(isFilling, { timeout: 60_000 });
  // As a terminal does it: the server and whoever works for it.
  process.kill(-first.pid, 'SIGINT');
  await ended;
  expect(readdirSync(data).filter((name) => name.endsWith('.db'))).toEqual([]);

  const { address, stop } = await startDemo(['--data', data]);
  const states = await Promise.all(
    ['sunshine', 'riverside'].map(async (community) => {
      const answer = await fetch(`${address}/juyi/api/polls?community=${community}&state=resultPosted`);
      return (await answer.json()).items.length;
    }),
  );
  expect(states).toEqual([1, 1]);
  expect(readdirSync(data).filter((name) => name.startsWith('filling'))).toEqual([]);
  await stop();
});
