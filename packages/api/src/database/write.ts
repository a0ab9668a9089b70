import type { Client } from '@libsql/core/api';
import { type Column, getTableColumns, is, Param, Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { drizzleOver } from './drizzle.ts';
import type { RawRow, Statement } from './engine.ts';

/** One statement of an effect. With RETURNING, `decode` turns what it returns into rows as drizzle types them. */
export interface Write<Row = unknown> extends Statement {
  readonly decode?: (rows: readonly RawRow[]) => Row[];
}

/** A question to the database, and how its rows are read. */
export interface Read<Row> extends Statement {
  readonly decode: (rows: readonly RawRow[]) => Row[];
}

export type Values = Readonly<Record<string, unknown>>;

/** Drizzle's builder without a database: queries are built once, where a module loads, and run on any database. */
export const build = drizzleOver({} as Client);

/** A named place for a value, stored the way its column stores it: for `set`, where drizzle has no placeholder. */
export function slot(name: string, column: Column): SQL {
  return sql`${sql.param(sql.placeholder(name), column)}`;
}

interface Prepared {
  /** The columns that come back, where any do. */
  fields: unknown;
  getQuery(): { sql: string; params: unknown[] };
  mapAllResult(rows: readonly RawRow[]): unknown;
}

/** What drizzle's builders share; `execute` is here for its type alone. */
interface Query<Result> {
  prepare(): unknown;
  execute(): Promise<Result>;
}

type RowOf<Result> = Result extends readonly (infer Row)[] ? Row : never;

function prepare(query: Query<unknown>): Prepared {
  return query.prepare() as Prepared;
}

/**
 * A drizzle insert, update or delete, built once with `sql.placeholder`, as a function from values to a `Write`.
 * The SQL is never built again: that cost more than half of the throughput.
 */
export function statement<Result>(query: Query<Result>): (values: Values) => Write<RowOf<Result>> {
  const prepared = prepare(query);
  const { sql: text, params } = prepared.getQuery();
  const fill = filler(params);
  if (!prepared.fields) return (values) => ({ sql: text, args: fill(values) });
  const decode = decoder<RowOf<Result>>(prepared);
  return (values) => ({ sql: text, args: fill(values), decode });
}

/** A drizzle select, built once with `sql.placeholder`, as a function from values to a `Read`. */
export function reader<Result>(query: Query<Result>): (values?: Values) => Read<RowOf<Result>> {
  const prepared = prepare(query);
  const { sql: text, params } = prepared.getQuery();
  const fill = filler(params);
  const decode = decoder<RowOf<Result>>(prepared);
  return (values = {}) => ({ sql: text, args: fill(values), decode });
}

/** Inserts a whole row. Columns left out are stored as NULL: a default of the database does not apply. */
export function insertInto<Table extends SQLiteTable>(table: Table): (row: Table['$inferInsert']) => Write<never> {
  const names = Object.keys(getTableColumns(table));
  const places = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const absent = Object.fromEntries(names.map((name) => [name, null]));
  const insert = statement(build.insert(table).values(places as Table['$inferInsert']));
  return (row) => insert({ ...absent, ...row }) as Write<never>;
}

type Slot = (values: Values) => unknown;

function filler(params: readonly unknown[]): (values: Values) => unknown[] {
  const slots = params.map(slotOf);
  return (values) => slots.map((slot) => slot(values));
}

function slotOf(param: unknown): Slot {
  if (is(param, Placeholder)) return (values) => valueFor(values, param.name);
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { name } = param.value;
    return (values) => {
      const value = valueFor(values, name);
      // Drizzle's encoders are not made for null: JSON would store the text "null".
      return value === null ? null : param.encoder.mapToDriverValue(value);
    };
  }
  return () => param;
}

function valueFor(values: Values, name: string): unknown {
  const value = values[name];
  if (value === undefined) throw new TypeError(`The statement needs a value for ${name}`);
  return value;
}

function decoder<Row>(prepared: Prepared): (rows: readonly RawRow[]) => Row[] {
  return (rows) => prepared.mapAllResult(rows) as Row[];
}
