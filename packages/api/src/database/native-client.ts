import type { Client, InArgs, InStatement, Replicated, ResultSet, Transaction } from '@libsql/core/api';
import { LibsqlBatchError, LibsqlError } from '@libsql/core/api';
import LibsqlDatabase from 'libsql';
import type { RawRow } from './engine.ts';
import { EffectFailed, type Ran, type Statement } from './native-connection.ts';
import type { NativeReader } from './native-reader.ts';
import type { Writer } from './native-writer.ts';
import { isRead, isSchemaChange } from './sql-text.ts';

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
 * libSQL's `Client` over our own connections, so that drizzle and other tools need not know.
 * Every write goes through the writer; interactive transactions are not offered, because everyone would wait for them.
 */
export class NativeClient implements Client {
  readonly protocol = 'file';
  closed = false;
  readonly #reader: NativeReader;
  readonly #writer: Writer;

  constructor(reader: NativeReader, writer: Writer) {
    this.#reader = reader;
    this.#writer = writer;
  }

  execute(statement: InStatement): Promise<ResultSet>;
  execute(sql: string, args?: InArgs): Promise<ResultSet>;
  async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    const listed = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : list(statement);
    const [ran] = await this.#guarded(() =>
      isRead(listed.sql) ? this.#reader.read((connection) => connection.runAll([listed])) : this.#write([listed]),
    );
    return resultSet(ran!);
  }

  async batch(statements: (InStatement | [string, InArgs?])[], mode = 'write'): Promise<ResultSet[]> {
    const listed = statements.map(list);
    const ran = await this.#guarded(() =>
      mode === 'read' ? this.#reader.read(() => this.#snapshot(listed)) : this.#write(listed),
    );
    return ran.map(resultSet);
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    const ran = await this.#guarded(() => this.#writer.migrate(statements.map(list)));
    this.#reader.refresh();
    return ran.map(resultSet);
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.#guarded(() => this.#writer.script(sql));
    this.#reader.refresh();
  }

  async transaction(): Promise<Transaction> {
    throw new LibsqlError(
      'Interactive transactions are not offered on a file: give all statements to batch()',
      'TRANSACTION_NOT_OFFERED',
    );
  }

  async reconnect(): Promise<void> {
    await this.#guarded(async () => this.#reader.connection.reopen());
  }

  async sync(): Promise<Replicated> {
    return undefined;
  }

  close(): void {
    void this.finish();
  }

  /** Closes once all that was asked for is done. */
  async finish(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#writer.close();
    this.#reader.connection.close();
  }

  async #write(statements: readonly Statement[]): Promise<Ran[]> {
    const ran = await this.#writer.add(statements);
    if (statements.some(({ sql }) => isSchemaChange(sql))) this.#reader.refresh();
    return ran;
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
    try {
      return await work();
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  #snapshot(statements: readonly Statement[]): Ran[] {
    this.#reader.connection.exec('BEGIN');
    try {
      return this.#reader.connection.runAll(statements);
    } finally {
      this.#reader.connection.rollback();
    }
  }
}

function list(statement: InStatement | [string, InArgs?]): Statement {
  if (typeof statement === 'string') return { sql: statement, args: [] };
  if (Array.isArray(statement)) return { sql: statement[0], args: statement[1] ?? [] };
  return { sql: statement.sql, args: statement.args ?? [] };
}

function resultSet({ columns, rows, changes, lastRowid }: Ran): ResultSet {
  const lastInsertRowid = lastRowid === undefined ? undefined : BigInt(lastRowid);
  const named = rows.map((row) => namedRow(columns, row));
  const plain = { columns: [...columns], columnTypes: columns.map(() => ''), rows: named, rowsAffected: changes };
  return {
    ...plain,
    lastInsertRowid,
    toJSON: () => ({
      ...plain,
      rows: rows.map((row) => Array.from(row)),
      lastInsertRowid: lastInsertRowid?.toString(),
    }),
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
