import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../packages/juyi/src/main.ts';
import { freePort, inFile, listed, missing, pause } from './kept.ts';
import { Life } from './life.ts';
import { Residents } from './residents.ts';

export interface TogetherReport {
  acknowledged: number;
  /** What is wrong, in words. */
  faults: string[];
}

/**
 * Two servers and the command line write one file at the same time. The same residents send the same requests with the
 * same keys to both servers, so every proposal must be there once although it was handed in twice.
 */
export async function writeTogether(milliseconds: number): Promise<TogetherReport> {
  const data = mkdtempSync(join(tmpdir(), 'juyi-together-'));
  try {
    const addresses = [`http://127.0.0.1:${await freePort()}`, `http://127.0.0.1:${await freePort()}`];
    const lives = [await Life.begin(addresses[0]!, data), await Life.begin(addresses[1]!, data)];
    const crowds = await Promise.all(addresses.map((address) => Residents.signIn(address, 50)));
    const proposing = crowds.map((crowd) => crowd.propose(8));
    for (const until = Date.now() + milliseconds; Date.now() < until; ) {
      const code = await main(['migrate', '--demo', '--data', data]);
      if (code !== 0) throw new Error('The command line failed beside the servers');
      await pause(100);
    }
    for (const crowd of crowds) crowd.rest();
    await Promise.all(proposing);
    const acknowledged = new Map(crowds.flatMap((crowd) => [...crowd.acknowledged]));
    const faults = crowds.flatMap(({ refusals }) =>
      [...refusals].map(([status, count]) => `${count} replies were ${status}`),
    );
    for (const address of addresses) faults.push(...missing(address, acknowledged, await listed(address)));
    for (const life of lives) await life.stop();
    for (const crowd of crowds) crowd.close();
    faults.push(...(await inFile(join(data, 'sunshine.db'), acknowledged)));
    return { acknowledged: acknowledged.size, faults };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
