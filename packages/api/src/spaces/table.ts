import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type SchemaObject, trigger } from '../database/schema.ts';
import { people } from '../people/table.ts';

/** A body with members and rules: the residents' council, the owners' committee, a group that talks online. */
export const spaces = sqliteTable(
  'spaces',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    name: text().notNull(),
    purpose: text().notNull(),
    joining: text().notNull(),
    seats: integer(),
    createdAt: integer('created_at').notNull(),
  },
  () => [
    check('SPACE_KIND', sql`kind in ('council', 'ownersCommittee', 'group')`),
    check('SPACE_JOINING', sql`(kind = 'group') = (joining in ('open', 'request'))`),
  ],
);

/** How a person stands to a space. A member has an office and a term; what is over stays on record. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: text().primaryKey(),
    space: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'restrict' }),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    office: text().notNull(),
    state: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    starts: integer(),
    ends: integer(),
  },
  (table) => [
    uniqueIndex('memberships_current').on(table.space, table.person).where(sql`${table.state} in ('asked', 'member')`),
    index('memberships_person').on(table.person),
    check('MEMBERSHIP_OFFICE', sql`${table.office} in ('chair', 'deputy', 'member')`),
    check('MEMBERSHIP_STATE', sql`${table.state} in ('asked', 'member', 'ended', 'declined')`),
  ],
);

export const spaceConflicts = { 'memberships.space, memberships.person': 'ALREADY_MEMBER' } as const;

const full = `new.state = 'member' AND (SELECT count(*) FROM memberships WHERE space = new.space AND state = 'member')
  >= (SELECT coalesce(seats, 1000000) FROM spaces WHERE id = new.space)`;

/** No seat beyond those there are, whoever lets people in at the same time. */
export const spaceObjects: readonly SchemaObject[] = [
  trigger(
    'memberships_seated',
    `BEFORE INSERT ON memberships WHEN ${full} BEGIN SELECT RAISE(ABORT, 'SPACE_FULL'); END`,
  ),
  trigger(
    'memberships_let_in',
    `BEFORE UPDATE OF state ON memberships WHEN old.state <> 'member' AND ${full}
     BEGIN SELECT RAISE(ABORT, 'SPACE_FULL'); END`,
  ),
];
