import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/**
 * Answers that may have to be given again, in the order they were given. `key` and `request` are keyed hashes; `reply`
 * is null where the answer is read afresh. Keys are random, so their index is kept small: it is what each write of a
 * group touches in a place of its own.
 */
export const idempotency = sqliteTable(
  'idempotency_keys',
  {
    number: integer().primaryKey(),
    key: text().notNull(),
    request: text().notNull(),
    reply: text(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [unique('idempotency_key').on(table.key)],
);

export const idempotencyConflicts = { 'idempotency_keys.key': 'IDEMPOTENCY_KEY_SEEN' } as const;
