import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
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

/** How far a reader of the ledger has come. */
export const positions = sqliteTable('positions', {
  reader: text().primaryKey(),
  seq: integer().notNull(),
});

/**
 * What a person was told, once for each event. `state`: `sent` with a message, `waiting` for the next digest, `unreached`
 * where there was no address, `kept` where the person wants to read it here only.
 */
export const news = sqliteTable(
  'news',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    seq: integer().notNull(),
    kind: text().notNull(),
    says: text().notNull(),
    title: text().notNull(),
    /** A reason's code, or how something ended, as the ledger says it. */
    note: text(),
    topic: text().notNull(),
    subject: text().notNull(),
    at: integer().notNull(),
    state: text().notNull(),
    message: text(),
    calledAt: integer('called_at'),
  },
  (table) => [
    unique('news_once').on(table.person, table.seq, table.kind),
    index('news_person').on(table.person, table.at),
    index('news_message').on(table.message),
    check('NEWS_STATE', sql`${table.state} in ('sent', 'waiting', 'unreached', 'kept')`),
  ],
);

/** How a person wants to be told of a kind of news; at once where nothing is chosen. */
export const newsChoices = sqliteTable(
  'news_choices',
  {
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    way: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.kind] }),
    check('NEWS_WAY', sql`${table.way} in ('now', 'digest', 'never')`),
  ],
);

/** The language of a person's messages. */
export const newsLanguages = sqliteTable('news_languages', {
  person: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  language: text().notNull(),
});

export const newsConflicts = {
  'news.person, news.seq, news.kind': 'NEWS_TOLD',
  'messages.id': 'NEWS_TOLD',
} as const;
