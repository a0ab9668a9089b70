// node --conditions=juyi-source scripts/soak/kill.ts [--kills N] [--json]
// Kills the server under load, again and again, and then looks for every proposal it had acknowledged.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../packages/api/src/database/database.ts';
import { type Delay, Life } from './life.ts';
import { Residents } from './residents.ts';

const connections = 32;
/** How long the server is left alone at the end, for the delay of its event loop, in ms. */
const quiet = 5000;

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

/** Lives through `kills` kills under load and reports what was kept. */
export async function soakKills(kills: number): Promise<KillReport> {
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

interface Row {
  id: string;
  title: string;
}

/** All proposals, page by page, as a visitor reads them. */
async function listed(address: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  do {
    const page = await fetch(`${address}/juyi/api/proposals${cursor && `?cursor=${encodeURIComponent(cursor)}`}`);
    const { items, next } = (await page.json()) as { items: Row[]; next: string | null };
    rows.push(...items);
    cursor = next;
  } while (cursor);
  return rows;
}

/** What the file holds after the server has gone: proposals, their events, and its own integrity. */
async function inFile(path: string, acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  const database = await openDatabase({ url: `file:${path}` });
  try {
    const { rows } = await database.client.execute('SELECT id, title FROM proposals');
    const events = await database.client.execute(
      `SELECT id FROM proposals WHERE title LIKE 'Lamp %'
       AND (SELECT count(*) FROM events WHERE subject = 'proposal:' || id OR topic_id = id) <> 1`,
    );
    const check = await database.client.execute('PRAGMA integrity_check');
    const faults = missing('the file', acknowledged, rows as unknown as Row[]);
    if (events.rows.length > 0) faults.push(`${events.rows.length} proposals have not exactly one event`);
    if (check.rows[0]!.integrity_check !== 'ok') faults.push('the file is damaged');
    return faults;
  } finally {
    await database.close();
  }
}

/** Each acknowledged proposal must be there once under its id, and its title nowhere else. */
function missing(place: string, acknowledged: ReadonlyMap<string, string>, rows: readonly Row[]): string[] {
  const titles = new Map<string, number>();
  const byId = new Map(rows.map((row) => [row.id, row.title]));
  for (const { title } of rows) titles.set(title, (titles.get(title) ?? 0) + 1);
  const gone = [...acknowledged].filter(([id, title]) => byId.get(id) !== title).length;
  const doubled = [...acknowledged.values()].filter((title) => titles.get(title)! > 1).length;
  return [
    ...(gone > 0 ? [`${gone} acknowledged proposals are not in ${place}`] : []),
    ...(doubled > 0 ? [`${doubled} acknowledged proposals are in ${place} more than once`] : []),
  ];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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
