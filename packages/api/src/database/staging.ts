import { eq, lt, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';
import { build, insertInto, statement, type Write } from './write.ts';

/** Rows that wait, packed as JSON, until one effect takes them all at once. */
export const staged = sqliteTable('staged', {
  id: text().primaryKey(),
  at: integer().notNull(),
  body: text().notNull(),
});

const put = insertInto(staged);
const drop = statement(build.delete(staged).where(eq(staged.id, sql.placeholder('id'))));

/** What nobody came back for. */
export const dropStaged = statement(build.delete(staged).where(lt(staged.at, sql.placeholder('now'))));

const carried = 'FROM json_each(?)';
const waiting = 'FROM json_each((SELECT body FROM staged WHERE id = ?))';
const big = 100_000;

/**
 * Brings what large writes carry to the database ahead of them, piece by piece, so that the effect itself is small: all
 * at once they would fill the memory several times. Nothing is done by it; that is for the writes it answers with.
 */
export async function stage(
  database: Database,
  writes: readonly Write[],
  { now, makeId }: { now: number; makeId(): string },
): Promise<Write[]> {
  const light: Write[] = [];
  for (const write of writes) {
    const [body] = write.args;
    if (typeof body !== 'string' || body.length < big || !write.sql.includes(carried)) {
      light.push(write);
      continue;
    }
    const id = makeId();
    await database.commit([put({ id, at: now, body })]);
    light.push({ sql: write.sql.replace(carried, waiting), args: [id] }, drop({ id }));
  }
  return light;
}
