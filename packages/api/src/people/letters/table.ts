import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { members } from '../../roll/table.ts';
import { people } from '../table.ts';

/**
 * A letter to a member of the roll. Its code is hashed with a salt of its own and found by the number printed beside
 * it. Of one member's letters only the newest is of use.
 */
export const letters = sqliteTable(
  'letters',
  {
    id: text().primaryKey(),
    number: integer().notNull(),
    member: text()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    salt: text().notNull(),
    hash: text().notNull(),
    tries: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    replacedAt: integer('replaced_at'),
    usedAt: integer('used_at'),
    usedBy: text('used_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('letters_number').on(table.number),
    uniqueIndex('letters_member').on(table.member).where(sql`${table.usedAt} is null and ${table.replacedAt} is null`),
    index('letters_used_by').on(table.usedBy),
    check('LETTER_LOCKED', sql`${table.tries} <= 10`),
  ],
);
