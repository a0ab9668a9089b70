import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** A person of the community. `displayName` is public and chosen by the person; `level` is the identity level, 0 to 4. */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    displayName: text('display_name').notNull(),
    level: integer().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [check('PERSON_LEVEL', sql`${table.level} between 0 and 4`)],
);

/** What a person does here, where, and for how long; `ends` is null while open-ended. */
export const personRoles = sqliteTable(
  'person_roles',
  {
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text().notNull(),
    place: text().notNull().default(''),
    starts: integer().notNull(),
    ends: integer(),
  },
  (table) => [primaryKey({ columns: [table.person, table.role, table.place, table.starts] })],
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
  (table) => [unique('accounts_issuer_subject').on(table.issuer, table.subject)],
);

/** A signed-in browser or program. Only the hash of its token is kept. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('sessions_expires').on(table.expiresAt)],
);

/** Host tokens that were exchanged already, until they would have expired. */
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
} as const;
