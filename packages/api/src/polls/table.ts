import type { PollKind } from '@juyi/core/polls/kinds';
import { type PollState, pollStates } from '@juyi/core/polls/lifecycle';
import type { PollDraft } from '@juyi/core/polls/schema';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json, utc } from '../database/columns.ts';
import { people } from '../people/table.ts';

const person = (name: string) => text(name).references(() => people.id, { onDelete: 'restrict' });
const poll = () =>
  text()
    .notNull()
    .references(() => polls.id, { onDelete: 'restrict' });

/**
 * A poll. `draft` is what was composed; columns beside it are what the database itself must know. `changes` and
 * `proxyMost` are its profile's limits; `openKey` is the box's key, itself sealed until the count; `reason` is why it was
 * last put off, called off or revoked.
 */
export const polls = sqliteTable(
  'polls',
  {
    id: text().primaryKey(),
    author: person('author').notNull(),
    kind: text().$type<PollKind>().notNull(),
    state: text().$type<PollState>().notNull(),
    version: integer().notNull(),
    draft: json<PollDraft>('draft').notNull(),
    snapshot: text(),
    heads: integer(),
    area: integer(),
    opensAt: utc('opens_at').notNull(),
    closesAt: utc('closes_at').notNull(),
    secret: integer().notNull(),
    changes: integer().notNull(),
    proxyMost: integer('proxy_most'),
    sealKey: text('seal_key').notNull(),
    openKey: text('open_key').notNull(),
    createdAt: utc('created_at').notNull(),
    rollPostedAt: utc('roll_posted_at'),
    noticedAt: utc('noticed_at'),
    postponedAt: utc('postponed_at'),
    reason: text(),
    postedAt: utc('posted_at'),
    postedUntil: utc('posted_until'),
  },
  (table) => [
    index('polls_newest').on(table.opensAt, table.id),
    index('polls_state').on(table.state, table.opensAt),
    check('POLL_STATE', sql`${table.state} in (${sql.raw(pollStates.map((state) => `'${state}'`).join(', '))})`),
    check('POLL_TIMES', sql`${table.opensAt} < ${table.closesAt}`),
  ],
);

/** The electors of a poll that no roll names: those who held a role when its roll was settled. */
export const pollPersons = sqliteTable(
  'poll_persons',
  { poll: poll(), person: person('person').notNull() },
  (table) => [primaryKey({ columns: [table.poll, table.person] })],
);

/** The electors of a poll whose roll was narrowed by what only its freeze could tell, such as ages. */
export const pollElectors = sqliteTable('poll_electors', { poll: poll(), elector: text().notNull() }, (table) => [
  primaryKey({ columns: [table.poll, table.elector] }),
]);

/**
 * One voter's ballot on one item, sealed. `mark` only tells whether the same is sent again; `firstAt` is when the voter
 * first took part, whatever was changed since.
 */
export const ballots = sqliteTable(
  'ballots',
  {
    poll: poll(),
    item: text().notNull(),
    voterKey: text('voter_key').notNull(),
    box: text().notNull(),
    mark: text().notNull(),
    receipt: text().notNull(),
    channel: text().notNull(),
    firstAt: utc('first_at').notNull(),
    castAt: utc('cast_at').notNull(),
    changes: integer().notNull(),
  },
  (table) => [
    // A voter's ballots lie together: each cast looks at them.
    primaryKey({ columns: [table.poll, table.voterKey, table.item] }),
    index('ballots_receipt').on(table.receipt),
    check('BALLOT_CHANNEL', sql`${table.channel} in ('web', 'kiosk', 'assisted', 'paper', 'proxy')`),
  ],
);

/** Receipts of ballots that were changed since: they are known, and no longer count. */
export const pastReceipts = sqliteTable('past_receipts', { receipt: text().primaryKey(), poll: poll() });

/** A voter whose ballots were found false after the close; the challenge says why. */
export const voidedVoters = sqliteTable(
  'voided_voters',
  { poll: poll(), voterKey: text('voter_key').notNull(), challenge: text().notNull(), at: utc('at').notNull() },
  (table) => [primaryKey({ columns: [table.poll, table.voterKey] })],
);

/** Who has signed the count, and what each of them counted. */
export const pollSignatures = sqliteTable(
  'poll_signatures',
  { poll: poll(), teller: person('teller').notNull(), digest: text().notNull(), at: utc('at').notNull() },
  (table) => [primaryKey({ columns: [table.poll, table.teller] })],
);

/** A posted result and the bundle it recounts from; a later version stands beside the first. */
export const pollResults = sqliteTable(
  'poll_results',
  {
    poll: poll(),
    version: integer().notNull(),
    reason: text(),
    countedAt: utc('counted_at').notNull(),
    sheet: text().notNull(),
    bundle: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.poll, table.version] })],
);

/** An objection to a result. Its text may name people, so it is the desk's alone. */
export const challenges = sqliteTable(
  'challenges',
  {
    id: text().primaryKey(),
    poll: poll(),
    kind: text({ enum: ['forged', 'delivery', 'count', 'roll', 'other'] }).notNull(),
    person: person('person').notNull(),
    elector: text(),
    text: text().notNull(),
    at: utc('at').notNull(),
    state: text({ enum: ['open', 'upheld', 'dismissed'] }).notNull(),
    answer: text(),
    answeredAt: utc('answered_at'),
    answeredBy: person('answered_by'),
  },
  (table) => [
    index('challenges_poll').on(table.poll, table.at),
    check('CHALLENGE_STATE', sql`(${table.state} = 'open') = (${table.answer} is null)`),
  ],
);

export const pollConflicts = {
  'ballots.poll, ballots.voter_key, ballots.item': 'BALLOT_EXISTS',
  'poll_signatures.poll, poll_signatures.teller': 'SECOND_TELLER',
  'voided_voters.poll, voided_voters.voter_key': 'CHALLENGE_ANSWERED',
  'poll_results.poll, poll_results.version': 'STALE_VERSION',
} as const;
