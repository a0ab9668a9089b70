import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../people/table.ts';
import { members, rolls, units } from './table.ts';

/** Who would count for a purpose, posted without names until a day; `sheet` is the text that is posted. */
export const postings = sqliteTable(
  'postings',
  {
    id: text().primaryKey(),
    roll: text()
      .notNull()
      .references(() => rolls.id, { onDelete: 'restrict' }),
    purpose: text().notNull(),
    kind: text({ enum: ['owners', 'residents', 'households'] }).notNull(),
    heads: integer().notNull(),
    area: integer().notNull(),
    checksum: text().notNull(),
    sheet: text().notNull(),
    postedAt: integer('posted_at').notNull(),
    postedBy: text('posted_by')
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    until: integer().notNull(),
  },
  (table) => [index('postings_roll').on(table.roll, table.purpose)],
);

/** What somebody finds wrong with a posted roll. What it says is sealed: it tells of persons. */
export const objections = sqliteTable(
  'objections',
  {
    id: text().primaryKey(),
    posting: text()
      .notNull()
      .references(() => postings.id, { onDelete: 'restrict' }),
    unit: text(),
    sealed: text().notNull(),
    by: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    at: integer().notNull(),
    state: text({ enum: ['open', 'upheld', 'rejected'] }).notNull(),
    answer: text(),
    answeredBy: text('answered_by').references(() => people.id, { onDelete: 'restrict' }),
    answeredAt: integer('answered_at'),
  },
  (table) => [
    index('objections_posting').on(table.posting, table.state),
    check('OBJECTION_STATE', sql`${table.state} in ('open', 'upheld', 'rejected')`),
    check('OBJECTION_ANSWER', sql`(${table.state} = 'open') = (${table.answer} is null)`),
  ],
);

/** What happened to the roll on a day, entered by a worker. */
export const rollChanges = sqliteTable(
  'roll_changes',
  {
    id: text().primaryKey(),
    roll: text()
      .notNull()
      .references(() => rolls.id, { onDelete: 'restrict' }),
    kind: text({ enum: ['sale', 'death', 'inheritance', 'moveOut', 'shares'] }).notNull(),
    unit: text().references(() => units.id, { onDelete: 'restrict' }),
    member: text().references(() => members.id, { onDelete: 'restrict' }),
    on: text().notNull(),
    notedAt: integer('noted_at').notNull(),
    notedBy: text('noted_by')
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('roll_changes_roll').on(table.roll, table.notedAt),
    check('ROLL_CHANGE', sql`${table.kind} in ('sale', 'death', 'inheritance', 'moveOut', 'shares')`),
  ],
);
