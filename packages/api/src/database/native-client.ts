import {
  type Client,
  type InArgs,
  type InStatement,
  LibsqlBatchError,
  LibsqlError,
  type Replicated,
  type ResultSet,
  type Transaction,
} from '@libsql/client/http';
import LibsqlDatabase from 'libsql';
import type { RawRow } from './engine.ts';
import type { Arguments, NativeConnection, Ran } from './native-connection.ts';
import { isRead } from './sql-text.ts';
import { EffectFailed, type WriteQueue } from './write-queue.ts';

type Listed = { sql: string; args: Arguments };

const families: Record<number, string> = {
  1: 'SQLITE_ERROR',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
  19: 'SQLITE_CONSTRAINT',
};

/** A driver's error as libSQL's clients raise it, with the statement's index where an effect failed. */
export function asLibsqlError(error: unknown): unknown {
  const index = error instanceof EffectFailed ? error.index : undefined;
  const cause = error instanceof EffectFailed ? error.cause : error;
  if (!(cause instanceof LibsqlDatabase.SqliteError)) return cause;
  const family = families[(cause.rawCode ?? 1) & 255] ?? 'SQLITE_ERROR';
  if (index === undefined) return new LibsqlError(cause.message, family, cause.code, cause.rawCode, cause);
  return new LibsqlBatchError(cause.message, index, family, cause.code, cause.rawCode, cause);
}

/**
 * libSQL's `Client` over one native connection, so that drizzle and other tools need not know.
 * Every write goes through the queue; interactive transactions are not offered, because everyone would wait for them.
 */
export class NativeClient implements Client {
  readonly protocol = 'file';
  closed = false;
  readonly #connection: NativeConnection;
  readonly #queue: WriteQueue;

  constructor(connection: NativeConnection, queue: WriteQueue) {
    this.#connection = connection;
    this.#queue = queue;
  }

  execute(statement: InStatement): Promise<ResultSet>;
  execute(sql: string, args?: InArgs): Promise<ResultSet>;
  async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    const listed = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : list(statement);
    const reading = isRead(listed.sql);
    const [ran] = await this.#guarded(() =>
      reading ? this.#queue.read(() => [this.#connection.run(listed.sql, listed.args)]) : this.#queue.add([listed]),
    );
    return resultSet(ran!);
  }

  async batch(statements: (InStatement | [string, InArgs?])[], mode = 'write'): Promise<ResultSet[]> {
    const listed = statements.map(list);
    const ran = await this.#guarded(() => (mode === 'read' ? this.#snapshot(listed) : this.#queue.add(listed)));
    return ran.map(resultSet);
  }

  /** Foreign keys are off meanwhile, or rebuilding a table would delete its children. */
  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    const listed = statements.map(list);
    const ran = await this.#guarded(() => this.#queue.exclusive(() => this.#withoutForeignKeys(listed)));
    return ran.map(resultSet);
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.#guarded(() =>
      this.#queue.exclusive(() => {
        this.#connection.forget();
        this.#connection.exec(sql);
      }),
    );
  }

  async transaction(): Promise<Transaction> {
    throw new LibsqlError(
      'Interactive transactions are not offered on a file: give all statements to batch()',
      'TRANSACTION_NOT_OFFERED',
    );
  }

  async reconnect(): Promise<void> {
    await this.#guarded(() => this.#queue.exclusive(() => this.#connection.reopen()));
  }

  async sync(): Promise<Replicated> {
    return undefined;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#connection.close();
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
    try {
      return await work();
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  #snapshot(statements: readonly Listed[]): Promise<Ran[]> {
    return this.#queue.read(() => {
      this.#connection.exec('BEGIN');
      try {
        return this.#runAll(statements);
      } finally {
        this.#connection.rollback();
      }
    });
  }

  async #withoutForeignKeys(statements: readonly Listed[]): Promise<Ran[]> {
    this.#connection.exec('PRAGMA foreign_keys = OFF');
    try {
      await this.#queue.lock();
      const ran = this.#runAll(statements);
      this.#connection.exec('COMMIT');
      return ran;
    } finally {
      this.#connection.rollback();
      this.#connection.forget();
      this.#connection.exec('PRAGMA foreign_keys = ON');
    }
  }

  #runAll(statements: readonly Listed[]): Ran[] {
    return statements.map(({ sql, args }, index) => {
      try {
        return this.#connection.run(sql, args);
      } catch (error) {
        throw new EffectFailed(index, error);
      }
    });
  }
}

function list(statement: InStatement | [string, InArgs?]): Listed {
  if (typeof statement === 'string') return { sql: statement, args: [] };
  if (Array.isArray(statement)) return { sql: statement[0], args: statement[1] ?? [] };
  return { sql: statement.sql, args: statement.args ?? [] };
}

function resultSet({ columns, rows, changes, lastRowid }: Ran): ResultSet {
  const named = rows.map((row) => namedRow(columns, row));
  const plain = { columns: [...columns], columnTypes: columns.map(() => ''), rows: named, rowsAffected: changes };
  return {
    ...plain,
    lastInsertRowid: lastRowid,
    toJSON: () => ({ ...plain, rows: rows.map((row) => Array.from(row)), lastInsertRowid: lastRowid?.toString() }),
  };
}

/** libSQL's row: values by name, and by index without being enumerated. Of two columns of one name the first is named. */
function namedRow(columns: readonly string[], values: RawRow): ResultSet['rows'][number] {
  const row: Record<string, unknown> = {};
  Object.defineProperty(row, 'length', { value: values.length });
  for (let i = 0; i < values.length; i++) {
    Object.defineProperty(row, i, { value: values[i] });
    const name = columns[i]!;
    if (!Object.hasOwn(row, name)) row[name] = values[i];
  }
  return row as ResultSet['rows'][number];
}
