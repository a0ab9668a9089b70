import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { people } from '../people/table.ts';

/** A proposal. `number` is what neighbours call it; `cosigns` is kept by triggers; times are UTC ms. */
export const proposals = sqliteTable(
  'proposals',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    author: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    state: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    cosigns: integer().notNull().default(0),
    createdAt: integer('created_at').notNull(),
    submittedAt: integer('submitted_at'),
    answerDue: integer('answer_due'),
    /** What the search index holds of it; null while hidden. */
    words: text(),
  },
  (table) => [
    unique('proposals_id').on(table.id),
    index('proposals_newest').on(table.submittedAt, table.id),
    index('proposals_cosigns').on(table.cosigns, table.id),
    index('proposals_drafts').on(table.author).where(sql`${table.state} = 'draft'`),
    check('PROPOSAL_STATE', sql`${table.state} in ('draft', 'submitted', 'answered', 'withdrawn')`),
    check(
      'PROPOSAL_SUBMITTED',
      sql`(${table.state} in ('submitted', 'answered')) <= (${table.submittedAt} is not null)`,
    ),
  ],
);

/**
 * Proposals whose words the search index does not hold yet. Indexing costs as much as all else of a proposal together,
 * so it is done in batches afterwards; until then a search reads these few as they stand.
 */
export const proposalsToIndex = sqliteTable('proposals_to_index', { number: integer().primaryKey() });

/** One person's co-sign; taking it back deletes the row, the ledger keeps both events. */
export const cosigns = sqliteTable(
  'cosigns',
  {
    id: text().primaryKey(),
    proposal: text()
      .notNull()
      .references(() => proposals.id, { onDelete: 'restrict' }),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    at: integer().notNull(),
  },
  (table) => [unique('cosigns_once').on(table.proposal, table.person), index('cosigns_person').on(table.person)],
);

/** The official answer to a proposal. */
export const answers = sqliteTable('answers', {
  proposal: text()
    .primaryKey()
    .references(() => proposals.id, { onDelete: 'restrict' }),
  body: text().notNull(),
  author: text()
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' }),
  at: integer().notNull(),
});

export const proposalConflicts = { 'cosigns.proposal, cosigns.person': 'ALREADY_COSIGNED' } as const;
