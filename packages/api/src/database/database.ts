import type { Client } from '@libsql/client/http';
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core';
import { drizzleOver } from './drizzle.ts';
import type { Engine } from './engine.ts';
import { openNative } from './native-engine.ts';
import { refusalOf, type UniqueCodes } from './refusal.ts';
import type { Read, Write } from './write.ts';

/** What a write did: how many rows it changed, or with RETURNING the rows it returned; the number of a row it inserted. */
export interface Result<Row = unknown> {
  readonly changes: number;
  readonly rows: Row[];
  readonly lastRowid: number;
}

export type Results<Writes extends readonly Write[]> = {
  [Index in keyof Writes]: Result<Writes[Index] extends Write<infer Row> ? Row : never>;
};

export interface DatabaseOptions {
  /** `file:path`, `:memory:`, or a libSQL server's `libsql:`, `https:` or `http:` address. */
  url: string;
  authToken?: string;
  /** What each unique key means to people. */
  uniques?: UniqueCodes;
  /** How long a call may wait for a lock or a server, in milliseconds. */
  deadline?: number;
}

export interface Database {
  readonly kind: 'file' | 'memory' | 'remote';
  /** libSQL's client, for tools; our own code reads and commits. */
  readonly client: Client;
  /** Drizzle, for reads that are not hot. */
  readonly db: LibSQLDatabase;
  /**
   * Applies one effect: all writes or none, durable when it resolves.
   * @throws Refusal where a rule of the database says no, DatabaseUnavailable where it could not be asked in time
   */
  commit<const Writes extends readonly Write[]>(writes: Writes): Promise<Results<Writes>>;
  read<Row>(question: Read<Row>): Promise<Row[]>;
  first<Row>(question: Read<Row>): Promise<Row | undefined>;
  /**
   * The newest event's seq. Take it before reading what it is to vouch for: then content may be newer than its
   * label, never older.
   */
  head(): Promise<number>;
  /** Calls back before an effect that wrote to one of these tables is acknowledged; other processes' are not told. */
  watch(tables: readonly string[], changed: () => void): void;
  close(): Promise<void>;
}

/** Opens a database, having checked that it keeps its promises. @throws TypeError for an address we don't know */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return new EngineDatabase(await openEngine(options), options.uniques ?? {});
}

async function openEngine({ url, authToken, deadline = 5000 }: DatabaseOptions): Promise<Engine> {
  if (url === ':memory:') return openNative(url, deadline);
  if (url.startsWith('file:')) return openNative(pathOf(url), deadline);
  if (/^(libsql|https?):\/\//.test(url)) {
    // What speaks to a server is half a megabyte that a file has no use for.
    const { openRemote } = await import('./remote-engine.ts');
    return openRemote(url, authToken, deadline);
  }
  throw new TypeError('A database address starts with file:, libsql://, https:// or http://, or is :memory:');
}

function pathOf(url: string): string {
  const path = decodeURIComponent(url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''));
  if (path === '' || path.includes('?')) throw new TypeError('A file: address is a path, without a query');
  return path;
}

/** The table that a statement writes to; nothing for one that does something else. */
function tableOf(sql: string): string {
  let table = writtenTables.get(sql);
  if (table === undefined) {
    table = /^\s*(?:insert(?: or \w+)? into|update|delete from)\s+"?(\w+)/i.exec(sql)?.[1] ?? '';
    if (writtenTables.size < 1000) writtenTables.set(sql, table);
  }
  return table;
}

/** Statements are constants, so few are looked at. */
const writtenTables = new Map<string, string>();

const newest = { sql: 'SELECT coalesce(max(seq), 0) FROM events', args: [] };

class EngineDatabase implements Database {
  readonly db: LibSQLDatabase;
  readonly #engine: Engine;
  readonly #uniques: UniqueCodes;
  readonly #watches = new Map<string, (() => void)[]>();
  #head = 0;
  #headStamp = -1;

  constructor(engine: Engine, uniques: UniqueCodes) {
    this.#engine = engine;
    this.#uniques = uniques;
    this.db = drizzleOver(engine.client);
  }

  get kind(): Database['kind'] {
    return this.#engine.kind;
  }

  get client(): Client {
    return this.#engine.client;
  }

  async commit<const Writes extends readonly Write[]>(writes: Writes): Promise<Results<Writes>> {
    try {
      const raw = await this.#engine.commit(writes);
      for (const { sql } of writes) for (const changed of this.#watches.get(tableOf(sql)) ?? []) changed();
      return raw.map(({ changes, rows, lastRowid }, i) => {
        return { changes, rows: writes[i]!.decode?.(rows) ?? [], lastRowid: Number(lastRowid ?? 0) };
      }) as Results<Writes>;
    } catch (error) {
      throw refusalOf(error, this.#uniques) ?? error;
    }
  }

  async read<Row>(question: Read<Row>): Promise<Row[]> {
    return question.decode(await this.#engine.rows(question));
  }

  async first<Row>(question: Read<Row>): Promise<Row | undefined> {
    return (await this.read(question))[0];
  }

  async head(): Promise<number> {
    const stamp = this.#engine.stamp();
    if (stamp !== this.#headStamp) {
      const [row] = await this.#engine.rows(newest);
      this.#head = Number(row![0]);
      this.#headStamp = stamp;
    }
    return this.#head;
  }

  watch(tables: readonly string[], changed: () => void): void {
    for (const table of tables) this.#watches.set(table, [...(this.#watches.get(table) ?? []), changed]);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
