import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { SchemaObject } from '../database/schema.ts';

/**
 * The ledger: every effect appends here and nothing is ever changed. `unique(subject, version)` is the optimistic
 * lock. `topic` and `topicId` say what a reader should fetch again; a row without `open` is told to nobody.
 */
export const events = sqliteTable(
  'events',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    subject: text().notNull(),
    version: integer().notNull(),
    kind: text().notNull(),
    actor: text().notNull(),
    at: integer().notNull(),
    topic: text().notNull(),
    topicId: text('topic_id').notNull(),
    open: integer().notNull(),
    body: text().notNull(),
    secretHash: text('secret_hash'),
  },
  (table) => [
    unique('events_subject_version').on(table.subject, table.version),
    index('events_topic').on(table.topic, table.topicId, table.seq),
    check('EVENT_OPEN', sql`${table.open} in (0, 1)`),
  ],
);

/** The private part of an event, erasable; the event keeps only its salted hash. */
export const eventSecrets = sqliteTable('event_secrets', {
  seq: integer()
    .primaryKey()
    .references(() => events.seq, { onDelete: 'restrict' }),
  salt: text().notNull(),
  body: text().notNull(),
});

/** Each unique key of the room and the problem that its refusal stands for. */
export const eventConflicts = { 'events.subject, events.version': 'STALE_VERSION' } as const;

/** Nothing in the ledger is ever changed or removed, whoever asks. */
export const eventObjects: readonly SchemaObject[] = [
  {
    kind: 'trigger',
    name: 'events_never_change',
    create: `CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END`,
  },
  {
    kind: 'trigger',
    name: 'events_never_vanish',
    create: `CREATE TRIGGER events_never_vanish BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END`,
  },
];
