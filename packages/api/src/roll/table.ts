import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { people } from '../people/table.ts';

/** A roll of the community. `version` counts what was done to it. */
export const rolls = sqliteTable(
  'rolls',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    version: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    importedAt: integer('imported_at'),
  },
  (table) => [unique('rolls_name').on(table.name)],
);

export const buildings = sqliteTable(
  'buildings',
  {
    id: text().primaryKey(),
    roll: text()
      .notNull()
      .references(() => rolls.id, { onDelete: 'restrict' }),
    name: text().notNull(),
  },
  (table) => [unique('buildings_name').on(table.roll, table.name)],
);

export const entrances = sqliteTable(
  'entrances',
  {
    id: text().primaryKey(),
    building: text()
      .notNull()
      .references(() => buildings.id, { onDelete: 'restrict' }),
    name: text().notNull(),
  },
  (table) => [unique('entrances_name').on(table.building, table.name)],
);

/**
 * An exclusive part 专有部分. Areas are in 0.01 m², each figure beside the document it comes from. `people` is a mark of
 * who belongs to it, so that two rolls can be compared without opening a name. A unit that is gone keeps its row.
 */
export const units = sqliteTable(
  'units',
  {
    id: text().primaryKey(),
    roll: text()
      .notNull()
      .references(() => rolls.id, { onDelete: 'restrict' }),
    building: text().references(() => buildings.id, { onDelete: 'restrict' }),
    entrance: text().references(() => entrances.id, { onDelete: 'restrict' }),
    label: text().notNull(),
    position: integer().notNull(),
    registerArea: integer('register_area'),
    surveyArea: integer('survey_area'),
    contractArea: integer('contract_area'),
    kind: text({ enum: ['residence', 'business', 'parking'] }).notNull(),
    status: text({ enum: ['sold', 'unsold', 'undelivered'] }).notNull(),
    people: text().notNull(),
    addedAt: integer('added_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (table) => [
    uniqueIndex('units_label').on(table.roll, table.label).where(sql`${table.removedAt} is null`),
    index('units_position').on(table.roll, table.position),
    check('UNIT_KIND', sql`${table.kind} in ('residence', 'business', 'parking')`),
    check('UNIT_STATUS', sql`${table.status} in ('sold', 'unsold', 'undelivered')`),
    check('UNIT_AREA', sql`coalesce(${table.registerArea}, ${table.surveyArea}, ${table.contractArea}, 0) > 0`),
  ],
);

/** Those who live in a unit together. */
export const households = sqliteTable(
  'households',
  {
    id: text().primaryKey(),
    unit: text()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    since: integer().notNull(),
    until: integer(),
  },
  (table) => [uniqueIndex('households_unit').on(table.unit).where(sql`${table.until} is null`)],
);

/**
 * A person on the roll. Names and numbers are sealed; `lookup`, `nameMark` and `phoneMark` are keyed marks by which one
 * can be found, not read; `contentMark` tells whether anything of it has changed. `person` joins the member to somebody who signs in, once that is proven.
 */
export const members = sqliteTable(
  'members',
  {
    id: text().primaryKey(),
    roll: text()
      .notNull()
      .references(() => rolls.id, { onDelete: 'restrict' }),
    household: text().references(() => households.id, { onDelete: 'restrict' }),
    kind: text({ enum: ['owner', 'resident', 'tenant', 'minor'] }).notNull(),
    sealed: text().notNull(),
    lookup: text().notNull(),
    nameMark: text('name_mark').notNull(),
    phoneMark: text('phone_mark'),
    contentMark: text('content_mark').notNull().default(''),
    guardian: text().references((): AnySQLiteColumn => members.id, { onDelete: 'restrict' }),
    person: text().references(() => people.id, { onDelete: 'set null' }),
    joinedAt: integer('joined_at').notNull(),
    leftAt: integer('left_at'),
  },
  (table) => [
    uniqueIndex('members_lookup').on(table.roll, table.lookup).where(sql`${table.leftAt} is null`),
    index('members_household').on(table.household),
    index('members_person').on(table.person),
    index('members_guardian').on(table.guardian).where(sql`${table.guardian} is not null`),
    index('members_name').on(table.nameMark),
    index('members_phone').on(table.phoneMark),
    check('MEMBER_KIND', sql`${table.kind} in ('owner', 'resident', 'tenant', 'minor')`),
  ],
);

/** One owner's title to one unit, from a day until another; a share is an exact fraction, or none where held jointly. */
export const titles = sqliteTable(
  'titles',
  {
    id: text().primaryKey(),
    unit: text()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    member: text()
      .notNull()
      .references(() => members.id, { onDelete: 'restrict' }),
    shareNumerator: integer('share_numerator'),
    shareDenominator: integer('share_denominator'),
    since: integer().notNull(),
    until: integer(),
  },
  (table) => [
    uniqueIndex('titles_once').on(table.unit, table.member).where(sql`${table.until} is null`),
    index('titles_member').on(table.member),
    check(
      'TITLE_SHARE',
      sql`(${table.shareNumerator} is null and ${table.shareDenominator} is null)
        or (${table.shareNumerator} > 0 and ${table.shareNumerator} <= ${table.shareDenominator})`,
    ),
  ],
);

export const rollConflicts = {
  'rolls.name': 'STALE_VERSION',
} as const;
