import { once } from 'node:events';
import { createServer } from 'node:net';
import { openDatabase } from '../../packages/api/src/database/database.ts';

export interface Row {
  id: string;
  title: string;
}

/** All proposals, page by page, as a visitor reads them. */
export async function listed(address: string): Promise<Row[]> {
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
export async function inFile(path: string, acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  const database = await openDatabase({ url: `file:${path}` });
  try {
    const { rows } = await database.client.execute('SELECT id, title FROM proposals');
    const events = await database.client.execute(
      `SELECT id FROM proposals WHERE title LIKE 'Lamp %'
       AND (SELECT count(*) FROM events
         WHERE subject = 'proposal:' || id OR (topic = 'proposals' AND topic_id = id)) <> 1`,
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
export function missing(place: string, acknowledged: ReadonlyMap<string, string>, rows: readonly Row[]): string[] {
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

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
