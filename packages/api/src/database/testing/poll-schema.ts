import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Schema } from '../schema.ts';

const polls = sqliteTable(
  'polls',
  { id: text('id').primaryKey().notNull(), state: text('state').notNull() },
  (table) => [index('polls_state').on(table.state), check('POLL_STATE', sql`${table.state} in ('open', 'closed')`)],
);

const ballots = sqliteTable('ballots', {
  poll: text('poll')
    .notNull()
    .references(() => polls.id, { onDelete: 'cascade' }),
  voter: text('voter').notNull(),
});

/** A small schema for tests of the migration runner: a poll that takes no ballot once it is closed. */
export const pollSchema: Schema = {
  migrations: [
    {
      name: '0000_polls',
      statements: [
        "CREATE TABLE polls (id TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, CONSTRAINT \"POLL_STATE\" CHECK (state in ('open', 'closed')))",
        'CREATE TABLE ballots (poll TEXT NOT NULL REFERENCES polls (id) ON DELETE CASCADE, voter TEXT NOT NULL)',
        'CREATE INDEX polls_state ON polls (state)',
      ],
    },
  ],
  tables: [polls, ballots],
  objects: [
    {
      kind: 'trigger',
      name: 'ballots_open',
      create: `CREATE TRIGGER ballots_open BEFORE INSERT ON ballots
        WHEN (SELECT state FROM polls WHERE id = new.poll) = 'closed' BEGIN SELECT RAISE(ABORT, 'POLL_CLOSED'); END`,
    },
  ],
};
