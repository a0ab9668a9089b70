import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { people } from '../table.ts';

/** A session that an officer opened beside a person: who, for whom, and why. It outlives the session. */
export const assistance = sqliteTable(
  'assistance',
  {
    session: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    officer: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    reason: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('assistance_person').on(table.person)],
);

/** One thing that was done in such a session; it is stored in the effect of what was done. */
export const assistedActs = sqliteTable(
  'assisted_acts',
  {
    id: text().primaryKey(),
    session: text()
      .notNull()
      .references(() => assistance.session, { onDelete: 'cascade' }),
    action: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('assisted_acts_session').on(table.session, table.at)],
);

/** A shared screen; its token makes sessions there short and forgetful. */
export const kiosks = sqliteTable(
  'kiosks',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [unique('kiosks_token').on(table.tokenHash)],
);
