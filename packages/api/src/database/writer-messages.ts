import LibsqlDatabase from 'libsql';
import { EffectFailed, type Ran } from './native-connection.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** Values for a statement, whose text is sent once and known by its number from then on. */
export type PackedStatement = [sql: number | string, args: unknown];

/** What a statement did; most change rows and return none, and these travel light. */
export type PackedRan = Ran | [changes: number, lastRowid: bigint];

export function packRan(ran: Ran): PackedRan {
  return ran.columns.length === 0 && ran.lastRowid !== undefined ? [ran.changes, ran.lastRowid] : ran;
}

export function unpackRan(packed: PackedRan): Ran {
  if (!Array.isArray(packed)) return packed;
  return { columns: [], rows: [], changes: packed[0], lastRowid: packed[1] };
}

/** What the writer's thread is asked; `database` is the number that `open` gave. */
export type Errand =
  | { call: 'open'; path: string; deadline: number }
  | { call: 'add' | 'migrate'; statements: readonly PackedStatement[]; texts: readonly string[] }
  | { call: 'script'; sql: string }
  | { call: 'close' };

export interface Request {
  id: number;
  database: number;
  errand: Errand;
}

export type Reply = { id: number; result: unknown } | { id: number; failure: Failure };

/** An error as it crosses between threads, where classes of our own and the driver's would be lost. */
export type Failure =
  | { kind: 'driver'; message: string; code: string; rawCode: number | undefined; index: number | undefined }
  | { kind: 'unavailable'; code: DatabaseUnavailable['code'] }
  | { kind: 'other'; error: unknown; index: number | undefined };

export function toFailure(error: unknown): Failure {
  const index = error instanceof EffectFailed ? error.index : undefined;
  const cause = error instanceof EffectFailed ? error.cause : error;
  if (cause instanceof DatabaseUnavailable) return { kind: 'unavailable', code: cause.code };
  if (!(cause instanceof LibsqlDatabase.SqliteError)) return { kind: 'other', error: cause, index };
  const { message, code, rawCode } = cause;
  return { kind: 'driver', message, code, rawCode, index };
}

export function fromFailure(failure: Failure): unknown {
  if (failure.kind === 'unavailable') return new DatabaseUnavailable(failure.code);
  const cause =
    failure.kind === 'other'
      ? failure.error
      : new LibsqlDatabase.SqliteError(failure.message, failure.code, failure.rawCode);
  return failure.index === undefined ? cause : new EffectFailed(failure.index, cause);
}
