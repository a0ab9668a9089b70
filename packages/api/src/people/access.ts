import { eq, sql } from 'drizzle-orm';
import { check, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { type SchemaObject, trigger } from '../database/schema.ts';
import { build, reader } from '../database/write.ts';

/**
 * One number that moves whenever anybody, in any process, changed who is signed in or what holds of people. Whoever
 * remembers sessions looks at it now and then, instead of reading each of them anew.
 */
export const accessMark = sqliteTable(
  'access_mark',
  { id: integer().primaryKey(), moved: integer().notNull() },
  (table) => [check('ACCESS_MARK_ONE', sql`${table.id} = 1`)],
);

export const readAccessMark = reader(
  build.select({ moved: accessMark.moved }).from(accessMark).where(eq(accessMark.id, 1)),
);

/** What a session stands on. That it was used again is no change. */
const grounds: Readonly<Record<string, readonly string[]>> = {
  sessions: ['DELETE', 'UPDATE OF token_hash, previous_hash, previous_until, person, officer, officer_session'],
  people: ['UPDATE OF gone_at', 'DELETE'],
  person_facts: ['INSERT', 'UPDATE', 'DELETE'],
  person_roles: ['INSERT', 'UPDATE', 'DELETE'],
  members: ['INSERT', 'UPDATE OF person, kind, left_at', 'DELETE'],
  titles: ['INSERT', 'UPDATE OF member, until', 'DELETE'],
};

/** What an effect writes to when it may move the mark; a merge does so by its own trigger. */
export const accessTables: readonly string[] = [...Object.keys(grounds), 'merges'];

export const accessObjects: readonly SchemaObject[] = Object.entries(grounds).flatMap(([table, changes]) =>
  changes.map((change) =>
    trigger(
      `access_mark_${table}_${change.split(' ', 1)[0]!.toLowerCase()}`,
      `AFTER ${change} ON ${table} BEGIN
       INSERT INTO access_mark (id, moved) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET moved = moved + 1; END`,
    ),
  ),
);
