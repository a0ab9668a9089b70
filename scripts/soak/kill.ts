// node --conditions=juyi-source scripts/soak/kill.ts [--kills N] [--json]
// Kills the server under load, again and again, and then looks for every proposal it had acknowledged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, inFile, listed, missing, pause } from './kept.ts';
import { type Delay, Life } from './life.ts';
import { Residents } from './residents.ts';

const connections = 32;
export interface KillReport {
  kills: number;
  /** Proposals answered with 2xx. */
  acknowledged: number;
  /** Replies cut off by a kill; the request was repeated with its key. */
  lost: number;
  /** What is wrong, in words; empty when every acknowledged proposal is there exactly once. */
  faults: string[];
  delay: Delay;
}

/** Lives through `kills` kills under load and reports what was kept; then `quiet` ms under load without a kill. */
export async function soakKills(kills: number, quiet = 5000): Promise<KillReport> {
  const data = mkdtempSync(join(tmpdir(), 'juyi-soak-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  try {
    let life = await Life.begin(address, data);
    const residents = await Residents.signIn(address, 200);
    const proposing = residents.propose(connections);
    for (let n = 0; n < kills; n++) {
      await pause(200 + Math.random() * 600);
      await life.kill();
      life = await Life.begin(address, data);
    }
    await life.delay();
    await pause(quiet);
    const delay = await life.delay();
    residents.rest();
    await proposing;
    const faults = [...residents.refusals].map(([status, count]) => `${count} replies were ${status}`);
    faults.push(...missing('the list', residents.acknowledged, await listed(address)));
    await life.stop();
    residents.close();
    faults.push(...(await inFile(join(data, 'sunshine.db'), residents.acknowledged)));
    return { kills, acknowledged: residents.acknowledged.size, lost: residents.lost, faults, delay };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, json: { type: 'boolean' } } });
  const report = await soakKills(Number(values.kills));
  const { kills, acknowledged, lost, faults, delay } = report;
  if (values.json) console.log(JSON.stringify(report));
  else {
    console.log(`${kills} kills: ${acknowledged} proposals acknowledged, ${lost} replies cut off and asked for again.`);
    console.log(
      `Event loop delay in ms: ${JSON.stringify(delay, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))}`,
    );
    console.log(faults.length > 0 ? faults.join('\n') : 'Each is there exactly once, over HTTP and in the file.');
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
}
