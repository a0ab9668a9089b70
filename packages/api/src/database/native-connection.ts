import LibsqlDatabase from 'libsql';
import type { RawRow } from './engine.ts';
import { isSchemaChange, type Parameters, parametersOf } from './sql-text.ts';
import { backoff, DatabaseUnavailable, pause } from './unavailable.ts';
import { fromColumn, toBinding } from './values.ts';

type NativeStatement = ReturnType<LibsqlDatabase.Database['prepare']>;

interface Prepared {
  readonly statement: NativeStatement;
  readonly reader: boolean;
  readonly columns: readonly string[];
  readonly parameters: Parameters;
}

/** What one statement did. `lastRowid` is of the last insert on this connection. */
export interface Ran {
  columns: readonly string[];
  rows: RawRow[];
  changes: number;
  lastRowid: number | bigint | undefined;
}

/** Values in order, or by name. */
export type Arguments = readonly unknown[] | Readonly<Record<string, unknown>>;

export interface Statement {
  readonly sql: string;
  readonly args: Arguments;
}

/** A statement failed; `index` says which of several. What they did was undone. */
export class EffectFailed extends Error {
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super('An effect was undone', { cause });
    this.index = index;
  }
}

const cached = 500;
const busy = 5;

/** Whether an error says that another connection holds the lock; extended codes share the low byte. */
export function isBusy(error: unknown): boolean {
  return error instanceof LibsqlDatabase.SqliteError && ((error.rawCode ?? 0) & 255) === busy;
}

/** Repeats what meets another process's lock, without holding up the event loop, for so many milliseconds. */
export async function patiently<T>(work: () => T, deadline: number): Promise<T> {
  const until = performance.now() + deadline;
  for (let attempt = 0; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > until) throw new DatabaseUnavailable('DATABASE_BUSY', error);
      await pause(backoff(attempt));
    }
  }
}

/**
 * One native connection with cached prepared statements. Everything on it is synchronous.
 * A prepared statement that meets a lock poisons its connection (libsql-js#228), `exec` does not:
 * so locks are only ever taken by `exec`, and readers run by `all`, others by `run`, never by `get`.
 */
export class NativeConnection {
  readonly path: string;
  #database!: LibsqlDatabase.Database;
  #cache = new Map<string, Prepared>();

  constructor(path: string) {
    this.path = path;
    this.#open();
  }

  get memory(): boolean {
    return this.path === ':memory:';
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  #open(): void {
    this.#database = new LibsqlDatabase(this.path, { timeout: 0 });
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Sets what we rely on, and reads it back: a pragma that does not apply says nothing. */
  configure(): void {
    if (!this.memory) this.exec('PRAGMA journal_mode = WAL');
    // In pages of 4 KB. Files are written on a thread of their own, so a checkpoint holds up nobody but writers.
    this.exec('PRAGMA wal_autocheckpoint = 2000');
    // In KiB, for each connection: the system keeps pages of files as well, and once for all.
    this.exec('PRAGMA cache_size = -1000');
    const wanted = {
      journal_mode: this.memory ? 'memory' : 'wal',
      synchronous: 2,
      foreign_keys: 1,
      recursive_triggers: 1,
    };
    for (const [name, value] of Object.entries(wanted)) {
      if (name !== 'journal_mode') this.exec(`PRAGMA ${name} = ${value}`);
      const actual = this.run(`PRAGMA ${name}`).rows[0]?.[0];
      if (actual !== value) throw new Error(`The database runs with ${name} = ${actual}, and must run with ${value}`);
    }
  }

  /** Starts over on a fresh connection, leaving behind one whose statements are stuck. Memory would be lost, so it stays. */
  reopen(): void {
    if (this.memory) return;
    this.close();
    this.#open();
    this.configure();
  }

  /** Forgets prepared statements; after the schema changed they are stale. */
  forget(): void {
    this.#cache.clear();
  }

  close(): void {
    this.forget();
    if (this.#database.open) this.#database.close();
  }

  rollback(): void {
    if (this.inTransaction) this.exec('ROLLBACK');
  }

  run(sql: string, args: Arguments = []): Ran {
    const prepared = this.#prepare(sql);
    const values = bind(prepared.parameters, args);
    if (prepared.reader)
      return { columns: prepared.columns, rows: this.#rows(prepared, values), changes: 0, lastRowid: undefined };
    const { changes, lastInsertRowid } = prepared.statement.run(values);
    if (isSchemaChange(sql)) this.forget();
    return { columns: [], rows: [], changes, lastRowid: lastInsertRowid };
  }

  runAll(statements: readonly Statement[]): Ran[] {
    return statements.map(({ sql, args }, index) => {
      try {
        return this.run(sql, args);
      } catch (error) {
        throw new EffectFailed(index, error);
      }
    });
  }

  /** The rows of a reading statement. */
  rows(sql: string, args: readonly unknown[]): RawRow[] {
    const prepared = this.#prepare(sql);
    return this.#rows(prepared, bind(prepared.parameters, args));
  }

  #rows(prepared: Prepared, values: object): RawRow[] {
    const rows = prepared.statement.all(values) as unknown[][];
    for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = fromColumn(row[i]);
    return rows;
  }

  #prepare(sql: string): Prepared {
    const known = this.#cache.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    const reader = statement.reader;
    if (reader) statement.raw(true).safeIntegers(true);
    const columns = reader ? statement.columns().map((column) => column.name) : [];
    const prepared = { statement, reader, columns, parameters: parametersOf(sql) };
    if (this.#cache.size >= cached) this.#cache.delete(this.#cache.keys().next().value!);
    this.#cache.set(sql, prepared);
    return prepared;
  }
}

function bind(parameters: Parameters, args: Arguments): object {
  if (Array.isArray(args)) {
    const wanted = parameters.count + parameters.names.length;
    if (args.length !== wanted)
      throw new RangeError(`The statement takes ${wanted} values and was given ${args.length}`);
    return args.map(toBinding);
  }
  const named: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(args)) named[name.replace(/^[:@$]/, '')] = toBinding(value);
  const missing = parameters.names.find((name) => !(name in named));
  if (missing !== undefined || parameters.count > 0)
    throw new RangeError(`The statement takes a value for ${missing ?? '?'}`);
  return named;
}
