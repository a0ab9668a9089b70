import LibsqlDatabase from 'libsql';
import { EffectFailed, type Ran } from './native-connection.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A statement's text, sent once and known by its number from then on, and its values. */
export type PackedStatement = [sql: number | string, args: unknown];

/** What statements did: two numbers for each that changed rows and returned none, as most do. */
export type PackedRan = readonly (Ran | number | bigint)[];

export function packRan(ran: readonly Ran[]): PackedRan {
  return ran.flatMap((one): PackedRan => {
    const { columns, changes, lastRowid } = one;
    return columns.length > 0 || lastRowid === undefined ? [one] : [changes, lastRowid];
  });
}

export function unpackRan(packed: PackedRan): Ran[] {
  const ran: Ran[] = [];
  for (let i = 0; i < packed.length; i++) {
    const one = packed[i]!;
    if (typeof one === 'object') ran.push(one);
    else ran.push({ columns: [], rows: [], changes: Number(one), lastRowid: packed[++i] as number | bigint });
  }
  return ran;
}

/** What the writer's thread is asked; the statements alone are an effect. */
export type Errand =
  | readonly PackedStatement[]
  | { call: 'open'; path: string; deadline: number }
  | { call: 'migrate'; statements: readonly PackedStatement[] }
  | { call: 'script'; sql: string }
  | { call: 'close' };

/** `database` is the number that `open` gave. Arrays, because names would cross over with each. */
export type Request = [id: number, database: number, errand: Errand];

/** What is asked in one go, and the texts of statements that are new in it. */
export type Message = [texts: readonly string[], requests: readonly Request[]];

export type Reply = [id: number, result: unknown, failure?: Failure];

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
