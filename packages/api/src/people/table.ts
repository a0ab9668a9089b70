import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';

/**
 * A person of the community. `displayName` is public and chosen by the person. Whoever is gone, by erasure or because
 * two turned out to be one, keeps the row that what they did hangs on, and can never sign in again.
 */
export const people = sqliteTable('people', {
  id: text().primaryKey(),
  displayName: text('display_name').notNull(),
  createdAt: integer('created_at').notNull(),
  goneAt: integer('gone_at'),
});

/**
 * What is known of a person, by whose word or proof, and for how long; the identity level is derived from it. `source`
 * says how it was established, `member` which entry of the roll it was matched to.
 */
export const personFacts = sqliteTable(
  'person_facts',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    source: text().notNull(),
    member: text(),
    by: text(),
    starts: integer().notNull(),
    ends: integer(),
  },
  (table) => [
    index('person_facts_person').on(table.person),
    index('person_facts_member').on(table.member),
    check('FACT_KIND', sql`${table.kind} in ('reachable', 'residence', 'realName', 'title')`),
  ],
);

/** What a person does here, where, and for how long; `ends` is null while open-ended. `id` is its number in the ledger. */
export const personRoles = sqliteTable(
  'person_roles',
  {
    id: text(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text().notNull(),
    place: text().notNull().default(''),
    starts: integer().notNull(),
    ends: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.role, table.place, table.starts] }),
    unique('person_roles_id').on(table.id),
  ],
);

/** A way to sign in: who the issuer says it is, bound to one person. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    issuer: text().notNull(),
    subject: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    unique('accounts_issuer_subject').on(table.issuer, table.subject),
    index('accounts_person').on(table.person),
  ],
);

/**
 * A mail address or number that a person has proved. Relatives may share one. `mark` is its keyed hash, by which it is
 * found; `address` is sealed.
 */
export const contacts = sqliteTable(
  'contacts',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    mark: text().notNull(),
    address: text().notNull(),
    hint: text().notNull(),
    provedAt: integer('proved_at').notNull(),
  },
  (table) => [
    unique('contacts_person_mark').on(table.person, table.mark),
    index('contacts_mark').on(table.mark),
    check('CONTACT_KIND', sql`${table.kind} in ('email', 'phone')`),
  ],
);

/**
 * A code on its way to an address, until it is used. Guesses are counted here before they are compared. After the
 * proof, `ticket` lets whoever proved it say who of several relatives they are.
 */
export const signInCodes = sqliteTable(
  'sign_in_codes',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    mark: text().notNull(),
    address: text().notNull(),
    hint: text().notNull(),
    digits: text(),
    link: text(),
    ticket: text(),
    /** Who was signed in when it was proved as one more way in. */
    person: text().references(() => people.id, { onDelete: 'cascade' }),
    tries: integer().notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('sign_in_codes_expires').on(table.expiresAt),
    index('sign_in_codes_mark').on(table.mark),
    check('CODE_LOCKED', sql`${table.tries} <= 5`),
  ],
);

/**
 * A signed-in browser or program. Only hashes of its tokens are kept: the one in use and, for a moment after an
 * exchange, the one before. A session that an officer opened ends with the officer's own.
 */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    previousHash: text('previous_hash'),
    previousUntil: integer('previous_until'),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    way: text().notNull(),
    device: text().notNull(),
    officer: text().references(() => people.id, { onDelete: 'cascade' }),
    officerSession: text('officer_session').references((): AnySQLiteColumn => sessions.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    renewedAt: integer('renewed_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    unique('sessions_token').on(table.tokenHash),
    index('sessions_previous').on(table.previousHash),
    index('sessions_person').on(table.person),
    index('sessions_officer').on(table.officerSession),
    index('sessions_expires').on(table.expiresAt),
    check('SESSION_KIND', sql`${table.kind} in ('own', 'assisted', 'kiosk')`),
    check('SESSION_OFFICER', sql`(${table.kind} = 'assisted') = (${table.officer} is not null)`),
  ],
);

/** Two accounts that turned out to be one person's: what the one who is gone had, the other has from then on. */
export const merges = sqliteTable('merges', {
  gone: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'restrict' }),
  kept: text()
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' }),
  at: integer().notNull(),
});

/** What works once and was used: host tokens, codes, exchanged session tokens; until they would have expired. */
export const usedTokens = sqliteTable('used_tokens', {
  id: text().primaryKey(),
  expiresAt: integer('expires_at').notNull(),
});

/** Who a demo visitor may become: the n-th person of a role. */
export const demoPeople = sqliteTable(
  'demo_people',
  {
    role: text().notNull(),
    n: integer().notNull(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.role, table.n] })],
);

export const peopleConflicts = {
  'accounts.issuer, accounts.subject': 'ACCOUNT_TAKEN',
  'used_tokens.id': 'TOKEN_USED',
  'contacts.person, contacts.mark': 'WAY_TAKEN',
  'claims.person, claims.unit': 'CLAIM_OPEN',
  'letters.number': 'STALE_VERSION',
  'letters.member': 'STALE_VERSION',
} as const;
