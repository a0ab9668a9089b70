import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How often a bucket was used in a window. The CHECK refuses the call that goes beyond `most`. */
export const rateLimits = sqliteTable(
  'rate_limits',
  {
    bucket: text().notNull(),
    window: integer().notNull(),
    used: integer().notNull(),
    most: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bucket, table.window] }),
    index('rate_limits_window').on(table.window),
    check('RATE_LIMITED', sql`${table.used} <= ${table.most}`),
  ],
);
