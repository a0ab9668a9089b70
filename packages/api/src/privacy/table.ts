import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '../people/table.ts';

/** A consent that was given, to which version, by whom (a guardian for a minor), and when it was withdrawn. */
export const consents = sqliteTable(
  'consents',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    key: text().notNull(),
    version: integer().notNull(),
    by: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    givenAt: integer('given_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('consents_in_force').on(table.person, table.key).where(sql`${table.withdrawnAt} is null`),
    index('consents_person').on(table.person, table.givenAt),
    check('CONSENT_KEY', sql`${table.key} in ('share', 'publish', 'images', 'sensitive')`),
  ],
);

/** Each opening of somebody's record by another. `record` is a person or an entry of the roll. */
export const openings = sqliteTable(
  'openings',
  {
    number: integer().primaryKey(),
    record: text().notNull(),
    by: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    action: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('openings_record').on(table.record, table.at), index('openings_time').on(table.at)],
);
