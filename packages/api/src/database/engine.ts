import type { Client } from '@libsql/client/http';

/** SQL with its values, in the order of its question marks. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly unknown[];
}

/** A row as values in the order of its columns. */
export type RawRow = ArrayLike<unknown>;

export interface RawResult {
  /** Rows inserted, changed or deleted; 0 for a statement with RETURNING, whose rows are in `rows`. */
  readonly changes: number;
  readonly rows: readonly RawRow[];
  /** The number of the row that an insert added. */
  readonly lastRowid?: number | bigint | undefined;
}

/** What a database must do for us: a native file or memory, or a libSQL server. */
export interface Engine {
  readonly kind: 'file' | 'memory' | 'remote';
  readonly client: Client;
  /** Applies all statements or none, and answers once that is durable. */
  commit(statements: readonly Statement[]): Promise<RawResult[]>;
  rows(statement: Statement): Promise<readonly RawRow[]>;
  /** A number that moves when anybody, here or in another process, may have written. */
  stamp(): number;
  /** Finishes what was asked for, then lets go. */
  close(): Promise<void>;
}
