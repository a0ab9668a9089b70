import type { Database } from './database.ts';
import { assertSchema, type Migration, type Schema, type SchemaObject } from './schema.ts';
import { backoff, pause } from './unavailable.ts';

const history = `CREATE TABLE IF NOT EXISTS juyi_migrations (
  name TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)`;
const mark = `INSERT INTO juyi_migrations (name, checksum, applied_at) VALUES (?, ?, CAST(unixepoch('subsec') * 1000 AS INTEGER))`;
const remark = `${mark} ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, applied_at = excluded.applied_at`;
/** A row without a name is refused, and with it the whole batch, when any foreign key points nowhere. */
const checkForeignKeys = `INSERT INTO juyi_migrations SELECT NULL, '', 0 FROM pragma_foreign_key_check LIMIT 1`;

/** The marker of all triggers, views and full-text tables together. */
const objectsMark = '(objects)';

/** A migration that was applied here has since been edited. */
export class MigrationEdited extends Error {
  constructor(name: string) {
    super(
      `Migration ${name} was edited after it was applied here. Nothing was changed. Put it back as it was, and write a new one.`,
    );
    this.name = 'MigrationEdited';
  }
}

/**
 * Brings a database to the declared schema: what is not yet applied, by name, in one batch that drops all triggers,
 * migrates, and creates triggers, views and full-text tables anew from code. Several processes may start at once:
 * markers come first, so whoever comes second fails on them before touching anything, and looks again.
 * @returns the names applied by this call
 * @throws MigrationEdited, SchemaMismatch
 */
export async function migrate(database: Database, schema: Schema): Promise<string[]> {
  await patiently(() => database.client.execute(history));
  for (;;) {
    const applied = await checksums(database);
    const pending = await unapplied(schema.migrations, applied);
    const objects = await checksum(schema.objects.flatMap((object) => [object.create, object.fill ?? '']));
    if (pending.length === 0 && applied.get(objectsMark) === objects) break;
    if (await apply(database, pending, schema.objects, objects)) {
      await assertSchema(database, schema);
      return pending.map(({ migration }) => migration.name);
    }
  }
  await assertSchema(database, schema);
  return [];
}

interface Pending {
  migration: Migration;
  checksum: string;
}

async function checksums({ client }: Database): Promise<Map<string, string>> {
  const { rows } = await client.execute('SELECT name, checksum FROM juyi_migrations');
  return new Map(rows.map((row) => [String(row.name), String(row.checksum)]));
}

async function unapplied(migrations: readonly Migration[], applied: Map<string, string>): Promise<Pending[]> {
  const pending: Pending[] = [];
  for (const migration of migrations) {
    const sum = await checksum(migration.statements);
    const known = applied.get(migration.name);
    if (known === undefined) pending.push({ migration, checksum: sum });
    else if (known !== sum) throw new MigrationEdited(migration.name);
  }
  return pending;
}

/** False when another process was first. */
async function apply(
  { client }: Database,
  pending: readonly Pending[],
  objects: readonly SchemaObject[],
  objectsSum: string,
): Promise<boolean> {
  const { rows } = await client.execute(
    `SELECT type, name FROM sqlite_schema
     WHERE type IN ('trigger', 'view') OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%')`,
  );
  const drops = rows.map((row) => `DROP ${row.type} IF EXISTS "${row.name}"`);
  try {
    await patiently(() =>
      client.migrate([
        ...pending.map(({ migration, checksum }) => ({ sql: mark, args: [migration.name, checksum] })),
        { sql: remark, args: [objectsMark, objectsSum] },
        ...drops,
        ...pending.flatMap(({ migration }) => migration.statements),
        ...objects.flatMap(({ create, fill }) => (fill === undefined ? [create] : [create, fill])),
        checkForeignKeys,
      ]),
    );
    return true;
  } catch (error) {
    if (failedWith(error, 'UNIQUE constraint failed: juyi_migrations.name')) return false;
    if (failedWith(error, 'NOT NULL constraint failed: juyi_migrations.name')) {
      throw new Error('The migration would leave a foreign key that points nowhere. Nothing was changed.');
    }
    throw error;
  }
}

function failedWith(error: unknown, tail: string): boolean {
  return error instanceof Error && error.message.endsWith(tail);
}

/** A server answers BUSY at once where a file waits. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!busy || attempt > 500) throw error;
      await pause(backoff(attempt));
    }
  }
}

async function checksum(statements: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(statements.join('\n')));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
