import type { Read, Write } from '../database/write.ts';
import type { Searched } from './search.ts';

/** A proposal whose words the index does not hold yet. */
export interface ToIndex extends Searched {
  readonly number: number;
  readonly posted: number | null;
  readonly version: number;
  readonly hidden: boolean;
}

interface Columns {
  readonly title: string;
  readonly rest: string;
}

const waiting = `SELECT p.number, p.posted, p.version, p.state = 'returned', p.title, p.body, p.request, p.place
  FROM proposals_to_index i JOIN proposals p ON p.number = i.number ORDER BY i.number LIMIT 100`;
const put = (table: string) => `INSERT OR REPLACE INTO ${table} (rowid, title, rest) VALUES (?, ?, ?)`;
const drop = (table: string) => `DELETE FROM ${table} WHERE rowid = ?`;
const putWords = put('proposal_search');
const putLetters = put('proposal_letters');
const dropWords = drop('proposal_search');
const dropLetters = drop('proposal_letters');
// Only where nothing has changed since it was read: else it waits for the next batch.
const settle = `DELETE FROM proposals_to_index WHERE number = ?
  AND (SELECT version FROM proposals WHERE proposals.number = proposals_to_index.number) = ?`;

/** What the search index is kept with. */
export const indexStore = {
  waiting: (): Read<ToIndex> => ({
    sql: waiting,
    args: [],
    decode: (rows) =>
      rows.map((row) => ({
        number: Number(row[0]),
        posted: row[1] === null ? null : Number(row[1]),
        version: Number(row[2]),
        hidden: Boolean(row[3]),
        title: String(row[4]),
        body: String(row[5]),
        request: String(row[6]),
        place: String(row[7]),
      })),
  }),
  putWords: (posted: number, { title, rest }: Columns): Write => ({ sql: putWords, args: [posted, title, rest] }),
  putLetters: (posted: number, { title, rest }: Columns): Write => ({ sql: putLetters, args: [posted, title, rest] }),
  dropWords: (posted: number | null): Write => ({ sql: dropWords, args: [posted] }),
  dropLetters: (posted: number | null): Write => ({ sql: dropLetters, args: [posted] }),
  settle: ({ number, version }: { number: number; version: number }): Write => ({
    sql: settle,
    args: [number, version],
  }),
};
