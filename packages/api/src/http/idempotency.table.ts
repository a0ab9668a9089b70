import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Answers that may have to be given again. `key` and `request` are HMACs; `reply` is null where the answer is read
 * afresh.
 */
export const idempotency = sqliteTable(
  'idempotency',
  {
    key: text().primaryKey(),
    request: text().notNull(),
    reply: text(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('idempotency_expires').on(table.expiresAt)],
);

export const idempotencyConflicts = { 'idempotency.key': 'IDEMPOTENCY_KEY_SEEN' } as const;
