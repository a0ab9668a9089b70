import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, utc } from './columns.ts';
import type { Database } from './database.ts';
import { build, slot, statement, type Write } from './write.ts';

/** What is to happen at a time: a proposal lapses, a poll opens, a reminder goes out. */
export const due = sqliteTable(
  'due',
  {
    id: id('id').primaryKey().notNull(),
    what: text('what').notNull(),
    subject: text('subject').notNull(),
    dueAt: utc('due_at').notNull(),
    /** Grows each time it is taken up, and so tells who holds it. */
    attempts: integer('attempts').notNull(),
    /** Until then somebody is at it, or it rests after a failure. */
    leaseUntil: utc('lease_until'),
  },
  (table) => [uniqueIndex('due_subject').on(table.what, table.subject), index('due_time').on(table.dueAt)],
);

export type Due = typeof due.$inferSelect;

/** Settling is an insert into a view, because only a trigger can refuse the whole effect when the lease was lost. */
export const dueObjects = [
  { kind: 'view', name: 'due_settled', create: 'CREATE VIEW due_settled AS SELECT id, attempts FROM due' },
  {
    kind: 'trigger',
    name: 'due_settles',
    create: `CREATE TRIGGER due_settles INSTEAD OF INSERT ON due_settled BEGIN
  SELECT RAISE(ABORT, 'LEASE_LOST') WHERE NOT EXISTS (SELECT 1 FROM due WHERE id = NEW.id AND attempts = NEW.attempts);
  DELETE FROM due WHERE id = NEW.id;
END`,
  },
] as const;

/** How long a handler may take before another process may try, in milliseconds. */
const lease = 60_000;
/** How many are taken up at once. */
const handful = 20;

const put = statement(
  build
    .insert(due)
    .values({
      id: sql.placeholder('id'),
      what: sql.placeholder('what'),
      subject: sql.placeholder('subject'),
      dueAt: sql.placeholder('dueAt'),
      attempts: 0,
    })
    .onConflictDoUpdate({ target: [due.what, due.subject], set: { dueAt: sql`excluded.due_at`, leaseUntil: null } }),
);

const drop = statement(
  build.delete(due).where(and(eq(due.what, sql.placeholder('what')), eq(due.subject, sql.placeholder('subject')))),
);

const ready = build
  .select({ id: due.id })
  .from(due)
  .where(
    and(
      lte(due.dueAt, sql.placeholder('now')),
      or(isNull(due.leaseUntil), lte(due.leaseUntil, sql.placeholder('now'))),
    ),
  )
  .orderBy(asc(due.dueAt))
  .limit(handful);

const take = statement(
  build
    .update(due)
    .set({ attempts: sql`${due.attempts} + 1`, leaseUntil: slot('leaseUntil', due.leaseUntil) })
    .where(inArray(due.id, ready))
    .returning(),
);

const rest = statement(
  build
    .update(due)
    .set({ leaseUntil: slot('leaseUntil', due.leaseUntil) })
    .where(and(eq(due.id, sql.placeholder('id')), eq(due.attempts, sql.placeholder('attempts')))),
);

/** Writes that something is due. The same `what` for the same subject is moved, not doubled. */
export function schedule(entry: Pick<Due, 'id' | 'what' | 'subject' | 'dueAt'>): Write {
  return put(entry);
}

/** Writes that something is no longer due. */
export function unschedule(entry: Pick<Due, 'what' | 'subject'>): Write {
  return drop(entry);
}

/** Answers what is due with the writes it leads to; they are committed with its settling, exactly once. */
export type DueHandler = (entry: Due, now: number) => Promise<readonly Write[]>;

export interface Ticked {
  done: Due[];
  /** These rest for a while, longer each time, and are then tried again. */
  failed: { entry: Due; error: unknown }[];
}

/**
 * Does what is due by `now`, oldest first, each under a lease, so that several processes may tick at once.
 * @param now UTC milliseconds
 */
export async function tick(
  database: Database,
  now: number,
  handlers: Readonly<Record<string, DueHandler>>,
): Promise<Ticked> {
  const ticked: Ticked = { done: [], failed: [] };
  for (;;) {
    const [taken] = await database.commit([take({ now, leaseUntil: now + lease })]);
    // What an update returns comes in no order.
    for (const entry of taken.rows.toSorted((a, b) => a.dueAt - b.dueAt)) {
      try {
        await settle(database, entry, now, handlers);
        ticked.done.push(entry);
      } catch (error) {
        await database.commit([rest({ ...entry, leaseUntil: now + pauseAfter(entry.attempts) })]);
        ticked.failed.push({ entry, error });
      }
    }
    if (taken.rows.length < handful) return ticked;
  }
}

async function settle(
  database: Database,
  entry: Due,
  now: number,
  handlers: Readonly<Record<string, DueHandler>>,
): Promise<void> {
  const handler = handlers[entry.what];
  if (!handler) throw new Error(`Nothing handles what is due: ${entry.what}`);
  const writes = await handler(entry, now);
  const settled = { sql: 'INSERT INTO due_settled (id, attempts) VALUES (?, ?)', args: [entry.id, entry.attempts] };
  await database.commit([settled, ...writes]);
}

/** From a second up to an hour. */
function pauseAfter(attempts: number): number {
  return Math.min(3_600_000, 1000 * 2 ** Math.min(attempts, 12));
}
