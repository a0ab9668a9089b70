import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from '../database/columns.ts';
import { people } from '../people/table.ts';
import { members, rolls, units } from './table.ts';

/**
 * A roll frozen for a purpose. While `open` is 1, within the one effect that makes it, its electors are put in; after
 * that no row of it ever changes. `basis` says how it was counted.
 */
export const snapshots = sqliteTable(
  'snapshots',
  {
    id: text().primaryKey(),
    roll: text()
      .notNull()
      .references(() => rolls.id, { onDelete: 'restrict' }),
    kind: text({ enum: ['owners', 'residents', 'households'] }).notNull(),
    purpose: text().notNull(),
    basis: json<object>('basis').notNull(),
    checksum: text().notNull(),
    heads: integer().notNull(),
    area: integer().notNull(),
    frozenAt: integer('frozen_at').notNull(),
    frozenBy: text('frozen_by')
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    open: integer().notNull(),
  },
  (table) => [
    index('snapshots_roll').on(table.roll, table.frozenAt),
    check('SNAPSHOT_KIND', sql`${table.kind} in ('owners', 'residents', 'households')`),
    check('SNAPSHOT_OPEN', sql`${table.open} in (0, 1)`),
  ],
);

/** One voice of a frozen roll; `area` is in 0.01 m², `label` names units and nobody. */
export const snapshotElectors = sqliteTable(
  'snapshot_electors',
  {
    snapshot: text()
      .notNull()
      .references(() => snapshots.id, { onDelete: 'restrict' }),
    elector: text().notNull(),
    kind: text({ enum: ['owners', 'residents', 'households'] }).notNull(),
    heads: integer().notNull(),
    area: integer().notNull(),
    building: text().notNull(),
    label: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.snapshot, table.elector] })],
);

/** What an elector votes with: each unit with the area that counts and the document it comes from. */
export const snapshotUnits = sqliteTable(
  'snapshot_units',
  {
    snapshot: text().notNull(),
    elector: text().notNull(),
    unit: text()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    label: text().notNull(),
    area: integer().notNull(),
    source: text({ enum: ['register', 'survey', 'contract'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.snapshot, table.elector, table.unit] }),
    index('snapshot_units_unit').on(table.unit),
  ],
);

/** Who belonged to an elector on the day it was frozen. */
export const electorMembers = sqliteTable(
  'elector_members',
  {
    snapshot: text().notNull(),
    elector: text().notNull(),
    member: text()
      .notNull()
      .references(() => members.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.snapshot, table.elector, table.member] }),
    index('elector_members_member').on(table.member, table.snapshot),
  ],
);

/** Who may answer for a frozen elector since then, or no longer may: a dated line beside it, never a change of it. */
export const electorChanges = sqliteTable(
  'elector_changes',
  {
    change: text().notNull(),
    snapshot: text().notNull(),
    elector: text().notNull(),
    member: text()
      .notNull()
      .references(() => members.id, { onDelete: 'restrict' }),
    kind: text({ enum: ['ends', 'joins'] }).notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.change, table.snapshot, table.elector, table.member] }),
    index('elector_changes_member').on(table.member, table.snapshot),
    index('elector_changes_elector').on(table.snapshot, table.elector),
    check('ELECTOR_CHANGE', sql`${table.kind} in ('ends', 'joins')`),
  ],
);
