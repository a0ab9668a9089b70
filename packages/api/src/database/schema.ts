import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';

/** One committed step of the schema, made by scripts/generate-migrations.mjs. Never edited once it was released. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * What is declared in code and created anew by every migration: a trigger, a view, or a full-text table with the
 * statement that fills it.
 */
export interface SchemaObject {
  readonly kind: 'trigger' | 'view' | 'search';
  readonly name: string;
  readonly create: string;
  readonly fill?: string;
}

/** A trigger by its name and what follows it in its CREATE. */
export function trigger(name: string, rest: string): SchemaObject {
  return { kind: 'trigger', name, create: `CREATE TRIGGER ${name} ${rest}` };
}

export interface Schema {
  readonly migrations: readonly Migration[];
  readonly tables: readonly SQLiteTable[];
  /** In the order they are created: a view before its triggers. */
  readonly objects: readonly SchemaObject[];
}

/** The database is not built as the code declares it. */
export class SchemaMismatch extends Error {
  readonly differences: readonly string[];

  constructor(differences: readonly string[]) {
    super(
      `The database differs from what this version expects, so it was not opened: ${differences.join('; ')}. Nothing was changed. Restore what is missing, or run the version that last migrated it.`,
    );
    this.name = 'SchemaMismatch';
    this.differences = differences;
  }
}

/** The real schema, as far as it is compared. */
interface Actual {
  /** `table.column` → `TEXT NOT NULL KEY1`. */
  columns: Map<string, string>;
  /** Index, trigger, view or table name → its SQL. */
  sql: Map<string, string>;
  uniques: Set<string>;
  triggers: Set<string>;
}

/** Compares the real schema with the declared one. @throws SchemaMismatch naming each difference */
export async function assertSchema(database: Database, schema: Schema): Promise<void> {
  const actual = await look(database);
  const differences = [
    ...schema.tables.flatMap((table) => tableDifferences(table, actual)),
    ...schema.objects.flatMap((object) => objectDifferences(object, actual)),
    ...unknownTriggers(schema, actual),
  ];
  if (differences.length > 0) throw new SchemaMismatch(differences);
}

async function look({ client }: Database): Promise<Actual> {
  const [columns, objects, uniques] = await client.batch(
    [
      `SELECT m.name AS "table", c.name, upper(c.type) AS type, c."notnull" AS filled, c.pk
       FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'`,
      'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL',
      `SELECT i.name FROM sqlite_schema m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND i."unique"`,
    ],
    'read',
  );
  return {
    columns: new Map(
      columns!.rows.map((row) => [`${row.table}.${row.name}`, shape(row.type, Boolean(row.filled), Number(row.pk))]),
    ),
    sql: new Map(objects!.rows.map((row) => [String(row.name), squeeze(String(row.sql))])),
    uniques: new Set(uniques!.rows.map((row) => String(row.name))),
    triggers: new Set(objects!.rows.filter((row) => row.type === 'trigger').map((row) => String(row.name))),
  };
}

function tableDifferences(table: SQLiteTable, actual: Actual): string[] {
  const config = getTableConfig(table);
  const sql = actual.sql.get(config.name);
  if (sql === undefined) return [`table ${config.name} is missing`];
  const keys = config.primaryKeys[0]?.columns.map((column) => column.name) ?? [];
  const differences: string[] = [];
  for (const column of config.columns) {
    const place = `${config.name}.${column.name}`;
    const wanted = shape(column.getSQLType(), column.notNull, column.primary ? 1 : keys.indexOf(column.name) + 1);
    const found = actual.columns.get(place);
    if (found !== wanted) differences.push(`column ${place} is ${found ?? 'missing'} instead of ${wanted}`);
  }
  for (const { name } of config.checks) {
    if (!sql.includes(`CONSTRAINT "${name}" CHECK`)) differences.push(`check ${name} of ${config.name} is missing`);
  }
  const uniques = config.uniqueConstraints.map((unique) => ({ name: unique.getName() ?? '', unique: true }));
  for (const { name, unique } of [...uniques, ...config.indexes.map((index) => index.config)]) {
    const found = actual.sql.has(name) && actual.uniques.has(name) === Boolean(unique);
    if (!found) differences.push(`index ${name} of ${config.name} is missing or of another kind`);
  }
  return differences;
}

function objectDifferences({ kind, name, create }: SchemaObject, actual: Actual): string[] {
  return actual.sql.get(name) === squeeze(create) ? [] : [`${kind} ${name} is missing or other than declared`];
}

/** A trigger we did not write could break what ours promise. */
function unknownTriggers(schema: Schema, actual: Actual): string[] {
  const declared = new Set(schema.objects.map((object) => object.name));
  return [...actual.triggers].filter((name) => !declared.has(name)).map((name) => `trigger ${name} is not ours`);
}

/** SQLite keeps a primary key's columns nullable unless told otherwise; what matters of them is their place in the key. */
function shape(type: unknown, filled: boolean, place: number): string {
  const base = String(type).toUpperCase();
  if (place > 0) return `${base} KEY${place}`;
  return filled ? `${base} NOT NULL` : base;
}

function squeeze(sql: string): string {
  return sql.replace(/\s+/g, ' ').trim();
}
