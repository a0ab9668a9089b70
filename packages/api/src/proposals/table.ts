import type { ReviewRule } from '@juyi/core/proposals/gates';
import type { PledgePhoto } from '@juyi/core/proposals/pledges/schema';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { people } from '../people/table.ts';

const yes = (name: string) => integer(name, { mode: 'boolean' }).notNull().default(false);

/**
 * A proposal. `number` is what neighbours call it, `posted` its place in the order of handing in; `cosigns` is kept by
 * triggers. Times are UTC ms, the budget is in fen.
 */
export const proposals = sqliteTable(
  'proposals',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    author: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    forNeighbour: yes('for_neighbour'),
    state: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    request: text().notNull().default(''),
    place: text().notNull().default(''),
    budget: integer(),
    target: text().notNull().default('council'),
    needed: integer().notNull().default(10),
    base: integer(),
    of: text('counted_of'),
    baseFrom: text('base_from'),
    cosigns: integer().notNull().default(0),
    createdAt: integer('created_at').notNull(),
    submittedAt: integer('submitted_at'),
    posted: integer(),
    /** When the community's next step is due. */
    answerDue: integer('answer_due'),
    /** When the neighbours' time ends. */
    closesAt: integer('closes_at'),
    revised: yes('revised'),
    rejection: text(),
    overturns: integer().notNull().default(0),
    scheduledKind: text('scheduled_kind'),
    scheduledId: text('scheduled_id'),
    outcome: text(),
    mergedInto: text('merged_into'),
    sentBack: yes('sent_back'),
    supervised: yes('supervised'),
    byGates: yes('by_gates'),
  },
  (table) => [
    unique('proposals_id').on(table.id),
    unique('proposals_posted').on(table.posted),
    index('proposals_newest').on(table.state, table.posted),
    index('proposals_cosigns').on(table.state, table.cosigns, table.posted),
    index('proposals_due').on(table.state, table.answerDue, table.posted).where(sql`${table.answerDue} is not null`),
    index('proposals_drafts').on(table.author, table.state).where(sql`${table.state} in ('draft', 'returned')`),
    check(
      'PROPOSAL_SUBMITTED',
      sql`${table.state} in ('draft', 'withdrawn') or (${table.submittedAt} is not null and ${table.posted} is not null)`,
    ),
  ],
);

/**
 * Proposals whose words the search index does not hold yet. Indexing costs as much as all else of a proposal together,
 * so it is done in batches afterwards; until then a search reads these few as they stand.
 */
export const proposalsToIndex = sqliteTable('proposals_to_index', { number: integer().primaryKey() });

/** A column that names the proposal a row belongs to. */
const ofProposal = (name = 'proposal') =>
  text(name)
    .notNull()
    .references(() => proposals.id, { onDelete: 'restrict' });

const byPerson = (name: string) =>
  text(name)
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' });

/**
 * One person's co-sign; taking it back deletes the row, the ledger keeps both events. From `askedAt` on it does not
 * count until confirmed. Where households are counted, those of one `household` of the roll count once; where owners
 * are, those who own the same home, `head`, count once.
 */
export const cosigns = sqliteTable(
  'cosigns',
  {
    id: text().primaryKey(),
    proposal: ofProposal(),
    person: byPerson('person'),
    at: integer().notNull(),
    version: integer().notNull().default(1),
    askedAt: integer('asked_at'),
    household: text(),
    head: text(),
  },
  (table) => [
    unique('cosigns_once').on(table.proposal, table.person),
    index('cosigns_person').on(table.person),
    index('cosigns_household').on(table.proposal, table.household).where(sql`${table.household} is not null`),
    index('cosigns_head').on(table.proposal, table.head).where(sql`${table.head} is not null`),
  ],
);

/** The official answer to a proposal; published where `at` is set, and from then on never changed. */
export const answers = sqliteTable('answers', {
  proposal: text()
    .primaryKey()
    .references(() => proposals.id, { onDelete: 'restrict' }),
  body: text().notNull(),
  author: byPerson('author'),
  at: integer(),
});

/** Why somebody took a step, in that person's words; apart from the ledger, so that it can be erased. */
export const proposalReasons = sqliteTable(
  'proposal_reasons',
  { proposal: ofProposal(), version: integer().notNull(), reason: text().notNull() },
  (table) => [primaryKey({ columns: [table.proposal, table.version] })],
);

/** An earlier wording of what had been handed in, and until when it read so. */
export const wordings = sqliteTable(
  'proposal_wordings',
  {
    proposal: ofProposal(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    request: text().notNull(),
    place: text().notNull(),
    budget: integer(),
    until: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposal, table.version] })],
);

/** A council member who wants a rejection overturned. */
export const overturns = sqliteTable(
  'proposal_overturns',
  { proposal: ofProposal(), person: byPerson('person'), at: integer().notNull() },
  (table) => [primaryKey({ columns: [table.proposal, table.person] })],
);

/** A gate of 四议两公开 that was passed; a members' review with its figures and the rule it was held to. */
export const passedGates = sqliteTable(
  'proposal_gates',
  {
    proposal: ofProposal(),
    gate: text().notNull(),
    at: integer().notNull(),
    members: integer(),
    present: integer(),
    agreed: integer(),
    rule: text({ mode: 'json' }).$type<ReviewRule>(),
  },
  (table) => [primaryKey({ columns: [table.proposal, table.gate] })],
);

/** A merge that a worker suggested and whose authors have not both agreed yet. */
export const proposalMerges = sqliteTable('proposal_merges', {
  proposal: text()
    .primaryKey()
    .references(() => proposals.id, { onDelete: 'restrict' }),
  into: ofProposal('into_proposal'),
  fromAgreed: yes('from_agreed'),
  intoAgreed: yes('into_agreed'),
  at: integer().notNull(),
});

/** Other words for one part of a text, proposed by a neighbour. */
export const amendments = sqliteTable(
  'amendments',
  {
    id: text().primaryKey(),
    proposal: ofProposal(),
    author: byPerson('author'),
    part: text().notNull(),
    was: text().notNull(),
    wording: text().notNull(),
    why: text().notNull(),
    at: integer().notNull(),
    state: text().notNull(),
    reason: text(),
  },
  (table) => [
    index('amendments_proposal').on(table.proposal, table.id),
    check('AMENDMENT_STATE', sql`${table.state} in ('open', 'accepted', 'declined')`),
  ],
);

/** What was promised after a decision, by whom and by when. */
export const pledges = sqliteTable(
  'pledges',
  {
    id: text().primaryKey(),
    proposal: ofProposal(),
    what: text().notNull(),
    who: text().notNull(),
    due: integer().notNull(),
    at: integer().notNull(),
    state: text().notNull(),
    endedAt: integer('ended_at'),
    reason: text(),
  },
  (table) => [
    index('pledges_proposal').on(table.proposal, table.id),
    check('PLEDGE_STATE', sql`${table.state} in ('open', 'kept', 'dropped')`),
  ],
);

/** How far a pledge has come; the files of its photos are used by the update. */
export const pledgeUpdates = sqliteTable(
  'pledge_updates',
  {
    id: text().primaryKey(),
    pledge: text()
      .notNull()
      .references(() => pledges.id, { onDelete: 'restrict' }),
    body: text().notNull(),
    photos: text({ mode: 'json' }).$type<PledgePhoto[]>().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('pledge_updates_pledge').on(table.pledge, table.id)],
);

export const proposalConflicts = {
  'cosigns.proposal, cosigns.person': 'ALREADY_COSIGNED',
  'proposal_overturns.proposal, proposal_overturns.person': 'OVERTURN_GIVEN',
  'proposal_merges.proposal': 'MERGE_OPEN',
} as const;
