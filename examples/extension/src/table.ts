import { type SchemaObject, trigger } from '@juyi/api/database/schema';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A visit that somebody asked for. Its state is the extension's own, beside the proposal's. */
export const visits = sqliteTable('sitevisit_visits', {
  proposal: text().primaryKey(),
  state: text({ enum: ['wanted', 'visited', 'calledOff'] }).notNull(),
  meetAt: text('meet_at').notNull(),
  note: text(),
});

export const migrations = [
  {
    name: '0001_visits',
    statements: [
      `CREATE TABLE sitevisit_visits (
        proposal TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, meet_at TEXT NOT NULL, note TEXT,
        CONSTRAINT "SITEVISIT_STATE" CHECK (state IN ('wanted', 'visited', 'calledOff')))`,
    ],
  },
];

/** The guards: what must hold is refused by the database, whoever asks and however fast. */
export const objects: readonly SchemaObject[] = [
  {
    kind: 'view',
    name: 'sitevisit_answers',
    create: 'CREATE VIEW sitevisit_answers AS SELECT proposal FROM sitevisit_visits',
  },
  trigger(
    'sitevisit_looks_first',
    `INSTEAD OF INSERT ON sitevisit_answers BEGIN
  SELECT RAISE(ABORT, 'SITEVISIT_FIRST')
    WHERE EXISTS (SELECT 1 FROM sitevisit_visits WHERE proposal = new.proposal AND state = 'wanted');
END`,
  ),
  {
    kind: 'view',
    name: 'sitevisit_reports',
    create: 'CREATE VIEW sitevisit_reports AS SELECT proposal, note FROM sitevisit_visits',
  },
  trigger(
    'sitevisit_is_made',
    `INSTEAD OF INSERT ON sitevisit_reports BEGIN
  SELECT RAISE(ABORT, 'SITEVISIT_NOT_WANTED')
    WHERE NOT EXISTS (SELECT 1 FROM sitevisit_visits WHERE proposal = new.proposal AND state = 'wanted');
  UPDATE sitevisit_visits SET state = 'visited', note = new.note WHERE proposal = new.proposal;
END`,
  ),
];
