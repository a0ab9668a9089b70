import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../people/table.ts';

/**
 * A message on its way to an address. It is queued in the effect that caused it and goes out once that is durable.
 * `content` is sealed and erased as soon as the message was handed over. `sendAt` and `until` are UTC ms.
 */
export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    person: text().references(() => people.id, { onDelete: 'cascade' }),
    channel: text().notNull(),
    kind: text().notNull(),
    content: text(),
    state: text().notNull(),
    createdAt: integer('created_at').notNull(),
    sendAt: integer('send_at').notNull(),
    /** Of no use later, such as a code that has run out; null where it always is. */
    until: integer(),
    /** Grows each time it is taken up, and so tells who holds it. */
    tries: integer().notNull(),
    leaseUntil: integer('lease_until'),
    settledAt: integer('settled_at'),
    /** Why it was given up; a word for machines, without anything personal. */
    reason: text(),
  },
  (table) => [
    index('messages_waiting').on(table.sendAt).where(sql`${table.state} = 'waiting'`),
    index('messages_person').on(table.person, table.createdAt),
    check('MESSAGE_STATE', sql`${table.state} in ('waiting', 'sent', 'failed')`),
    check('MESSAGE_CHANNEL', sql`${table.channel} in ('mail', 'sms', 'webhook')`),
  ],
);
