import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { members, units } from '../../roll/table.ts';
import { people } from '../table.ts';

/** Somebody's word that a home is theirs, until it is confirmed or refused. `statement` is sealed. */
export const claims = sqliteTable(
  'claims',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    unit: text()
      .notNull()
      .references(() => units.id, { onDelete: 'cascade' }),
    member: text().references(() => members.id, { onDelete: 'cascade' }),
    capacity: text({ enum: ['owner', 'resident', 'tenant'] }).notNull(),
    proof: text({ enum: ['letter', 'statement'] }).notNull(),
    statement: text().notNull(),
    state: text({ enum: ['open', 'confirmed', 'refused', 'withdrawn'] }).notNull(),
    version: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by').references(() => people.id, { onDelete: 'set null' }),
    reason: text(),
  },
  (table) => [
    uniqueIndex('claims_open').on(table.person, table.unit).where(sql`${table.state} = 'open'`),
    index('claims_waiting').on(table.createdAt).where(sql`${table.state} = 'open'`),
    index('claims_person').on(table.person),
    check('CLAIM_STATE', sql`${table.state} in ('open', 'confirmed', 'refused', 'withdrawn')`),
    check('CLAIM_PROOF', sql`${table.proof} = 'statement' or ${table.member} is not null`),
  ],
);
