import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { json, utc } from '../database/columns.ts';
import { people } from '../people/table.ts';
import { polls } from './table.ts';

const person = (name: string) => text(name).references(() => people.id, { onDelete: 'restrict' });
const poll = () =>
  text()
    .notNull()
    .references(() => polls.id, { onDelete: 'restrict' });

/** One paper ballot as one teller read it, sealed; `marks` tell whether two tellers read the same. */
export const papers = sqliteTable(
  'papers',
  {
    poll: poll(),
    elector: text().notNull(),
    teller: person('teller').notNull(),
    box: text().notNull(),
    marks: json<Record<string, string>>('marks').notNull(),
    receivedAt: utc('received_at').notNull(),
    scan: text(),
    at: utc('at').notNull(),
    state: text({ enum: ['once', 'differs', 'entered', 'conflict'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.poll, table.elector, table.teller] })],
);

/** A hand count of a secret vote as one teller made it, sealed. */
export const paperCounts = sqliteTable(
  'paper_counts',
  {
    poll: poll(),
    teller: person('teller').notNull(),
    box: text().notNull(),
    marks: json<Record<string, string>>('marks').notNull(),
    at: utc('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.poll, table.teller] })],
);

/** A mandate to vote for an elector; `grantedBy` gave it, `document` is the written one. */
export const proxies = sqliteTable(
  'proxies',
  {
    id: text().primaryKey(),
    poll: poll(),
    elector: text().notNull(),
    agent: person('agent').notNull(),
    grantedBy: person('granted_by').notNull(),
    document: text(),
    startsAt: utc('starts_at').notNull(),
    until: utc('until'),
    endedAt: utc('ended_at'),
  },
  (table) => [
    uniqueIndex('proxies_one').on(table.poll, table.elector).where(sql`${table.endedAt} is null`),
    index('proxies_agent').on(table.agent, table.poll),
  ],
);

/** Whom each co-owner names to cast their one vote; it holds when all name the same. */
export const representatives = sqliteTable(
  'representatives',
  {
    poll: poll(),
    elector: text().notNull(),
    member: text().notNull(),
    named: person('named').notNull(),
    document: text(),
    at: utc('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.poll, table.elector, table.member] })],
);

/** The form as it reached a unit; `proven` falls where its delivery was disputed with success. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    poll: poll(),
    unit: text().notNull(),
    channel: text({ enum: ['hand', 'post', 'electronic', 'posting'] }).notNull(),
    proven: integer({ mode: 'boolean' }).notNull(),
    warned: integer({ mode: 'boolean' }).notNull(),
    proof: text(),
    at: utc('at').notNull(),
    recordedBy: person('recorded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.poll, table.unit] }),
    check('DELIVERY_CHANNEL', sql`${table.channel} in ('hand', 'post', 'electronic', 'posting')`),
  ],
);

/** Who looked into the opened ballots, when, and why. */
export const inspections = sqliteTable('inspections', {
  id: text().primaryKey(),
  poll: poll(),
  person: person('person').notNull(),
  reason: text().notNull(),
  at: utc('at').notNull(),
});

export const pollDeskConflicts = { 'proxies.poll, proxies.elector': 'PROXY_EXISTS' } as const;
