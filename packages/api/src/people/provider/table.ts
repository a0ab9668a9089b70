import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../table.ts';

/**
 * Somebody has left for a login elsewhere and may come back. `state` is a hash; the verifier and the nonce, with which
 * the answer is checked, are sealed.
 */
export const providerLogins = sqliteTable(
  'provider_logins',
  {
    state: text().primaryKey(),
    provider: text().notNull(),
    sealed: text().notNull(),
    returnTo: text('return_to').notNull(),
    /** Who was signed in here when they left: the login becomes one more way in of theirs. */
    person: text().references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('provider_logins_expires').on(table.expiresAt)],
);
