import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { people } from '../people/table.ts';

const person = () =>
  text()
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' });

/**
 * A comment, or with `parent` an answer to one. `helpful`, `unhelpful` and `answers` (those that are shown) are kept by
 * triggers. `score` is the lower bound, in millionths, reckoned for the marks that `rankedHelpful` and
 * `rankedUnhelpful` say; where those differ, it is reckoned anew.
 */
export const comments = sqliteTable(
  'comments',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    subject: text().notNull(),
    parent: text(),
    author: person(),
    state: text().notNull(),
    version: integer().notNull(),
    body: text().notNull(),
    stance: text(),
    side: text().notNull(),
    masked: integer({ mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    editedAt: integer('edited_at'),
    helpful: integer().notNull().default(0),
    unhelpful: integer().notNull().default(0),
    answers: integer().notNull().default(0),
    score: integer().notNull().default(0),
    rankedHelpful: integer('ranked_helpful').notNull().default(0),
    rankedUnhelpful: integer('ranked_unhelpful').notNull().default(0),
  },
  (table) => [
    index('comments_helpful').on(table.kind, table.subject, table.parent, table.side, table.score, table.id),
    index('comments_newest').on(table.kind, table.subject, table.parent, table.id),
    index('comments_answers').on(table.parent, table.id).where(sql`${table.parent} is not null`),
    index('comments_author').on(table.author, table.kind, table.subject),
    index('comments_waiting').on(table.id).where(sql`${table.state} = 'waiting'`),
    index('comments_to_rank')
      .on(table.id)
      .where(sql`${table.helpful} <> ${table.rankedHelpful} or ${table.unhelpful} <> ${table.rankedUnhelpful}`),
    check('COMMENT_STATE', sql`${table.state} in ('shown', 'waiting', 'hidden', 'removed')`),
    check('COMMENT_SIDE', sql`${table.side} in ('for', 'against', 'other')`),
    check('COMMENT_REMOVED', sql`${table.state} <> 'removed' or ${table.body} = ''`),
  ],
);

/** How much is said on a subject: all that is shown, and the comments (not answers) for and against. Kept by triggers. */
export const commentTotals = sqliteTable(
  'comment_totals',
  {
    kind: text().notNull(),
    subject: text().notNull(),
    all: integer().notNull(),
    for: integer().notNull(),
    against: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subject] })],
);

/** One person's word on whether a comment helps. */
export const commentMarks = sqliteTable(
  'comment_marks',
  {
    id: text().primaryKey(),
    comment: text()
      .notNull()
      .references(() => comments.id, { onDelete: 'restrict' }),
    person: person(),
    helpful: integer({ mode: 'boolean' }).notNull(),
    at: integer().notNull(),
  },
  (table) => [
    unique('comment_marks_once').on(table.comment, table.person),
    index('comment_marks_person').on(table.person),
  ],
);

/** One person's report; settled once a moderator has read the comment. */
export const commentReports = sqliteTable(
  'comment_reports',
  {
    id: text().primaryKey(),
    comment: text()
      .notNull()
      .references(() => comments.id, { onDelete: 'restrict' }),
    person: person(),
    reason: text().notNull(),
    at: integer().notNull(),
    settledAt: integer('settled_at'),
  },
  (table) => [
    unique('comment_reports_once').on(table.comment, table.person),
    index('comment_reports_person').on(table.person),
    index('comment_reports_open').on(table.comment).where(sql`${table.settledAt} is null`),
  ],
);

/** One time that a moderator hid a comment, with the version that it had then. */
export const commentHidings = sqliteTable(
  'comment_hidings',
  {
    id: text().primaryKey(),
    comment: text()
      .notNull()
      .references(() => comments.id, { onDelete: 'restrict' }),
    version: integer().notNull(),
    by: person(),
    reason: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [unique('comment_hidings_version').on(table.comment, table.version)],
);

/** The author's one appeal against a hiding; `outcome` is null until it is decided or has lapsed. */
export const commentAppeals = sqliteTable(
  'comment_appeals',
  {
    hiding: text()
      .primaryKey()
      .references(() => commentHidings.id, { onDelete: 'restrict' }),
    text: text().notNull(),
    at: integer().notNull(),
    due: integer().notNull(),
    outcome: text(),
    decidedBy: text('decided_by').references(() => people.id, { onDelete: 'restrict' }),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    index('comment_appeals_open').on(table.hiding).where(sql`${table.outcome} is null`),
    check('APPEAL_OUTCOME', sql`${table.outcome} in ('upheld', 'restored', 'lapsed')`),
  ],
);

/** How a community handles comments; one row, the newest version counts. */
export const commentPolicies = sqliteTable('comment_policies', {
  version: integer().primaryKey(),
  premoderation: integer({ mode: 'boolean' }).notNull(),
  at: integer().notNull(),
});

export const commentConflicts = {
  'comment_marks.comment, comment_marks.person': 'ALREADY_MARKED',
  'comment_reports.comment, comment_reports.person': 'ALREADY_REPORTED',
  'comment_appeals.hiding': 'ALREADY_APPEALED',
  'comment_hidings.comment, comment_hidings.version': 'STALE_VERSION',
} as const;
