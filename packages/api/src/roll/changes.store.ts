import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { rollChanges } from './posting.table.ts';
import { electorChanges, electorMembers, snapshots } from './snapshot.table.ts';
import { members, titles, units } from './table.ts';

const value = sql.placeholder;
const standing = { id: titles.id, unit: titles.unit, member: titles.member };

export const changeStore = {
  list: reader(
    build
      .select({
        id: rollChanges.id,
        kind: rollChanges.kind,
        on: rollChanges.on,
        unit: units.label,
        notedAt: rollChanges.notedAt,
      })
      .from(rollChanges)
      .leftJoin(units, eq(units.id, rollChanges.unit))
      .where(eq(rollChanges.roll, value('roll')))
      .orderBy(desc(rollChanges.notedAt), desc(rollChanges.id))
      .limit(200),
  ),
  unit: reader(
    build
      .select({ id: units.id, label: units.label })
      .from(units)
      .where(and(eq(units.roll, value('roll')), eq(units.id, value('unit')), isNull(units.removedAt))),
  ),
  member: reader(
    build
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.roll, value('roll')), eq(members.id, value('member')))),
  ),
  byLookup: reader(
    build
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.roll, value('roll')), eq(members.lookup, value('lookup')), isNull(members.leftAt))),
  ),
  titlesOfUnit: reader(
    build
      .select(standing)
      .from(titles)
      .where(and(eq(titles.unit, value('unit')), isNull(titles.until)))
      .orderBy(asc(titles.id)),
  ),
  titlesOfMember: reader(
    build
      .select(standing)
      .from(titles)
      .where(and(eq(titles.member, value('member')), isNull(titles.until)))
      .orderBy(asc(titles.id)),
  ),
  /** The frozen electors a member belongs to. */
  voices: reader(
    build
      .select({ snapshot: electorMembers.snapshot, elector: electorMembers.elector, kind: snapshots.kind })
      .from(electorMembers)
      .innerJoin(snapshots, eq(snapshots.id, electorMembers.snapshot))
      .where(eq(electorMembers.member, value('member'))),
  ),
  add: insertInto(rollChanges),
  addVoice: insertInto(electorChanges),
  addMember: insertInto(members),
  addTitle: insertInto(titles),
  endTitle: statement(
    build
      .update(titles)
      .set({ until: slot('now', titles.until) })
      .where(eq(titles.id, value('id'))),
  ),
  leave: statement(
    build
      .update(members)
      .set({ leftAt: slot('leftAt', members.leftAt), household: null })
      .where(eq(members.id, value('member'))),
  ),
  /** The next sheet is compared anew with a unit whose people have changed. */
  forgetPeople: statement(
    build
      .update(units)
      .set({ people: '' })
      .where(eq(units.id, value('unit'))),
  ),
};
