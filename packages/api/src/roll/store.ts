import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { bulkInto } from '../database/bulk.ts';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { electorMembers, snapshotElectors, snapshots, snapshotUnits } from './snapshot.table.ts';
import { buildings, entrances, households, members, rolls, titles, units } from './table.ts';

const value = sql.placeholder;

const summary = {
  id: rolls.id,
  name: rolls.name,
  version: rolls.version,
  importedAt: rolls.importedAt,
  // Written out, because drizzle leaves table names away where it selects from one alone.
  units: sql<number>`(select count(*) from units u where u.roll = rolls.id and u.removed_at is null)`,
  members: sql<number>`(select count(*) from members m where m.roll = rolls.id and m.left_at is null)`,
};

/** The rows of a roll that are in force, and the statements that freeze them. */
export const rollStore = {
  list: reader(build.select(summary).from(rolls).orderBy(asc(rolls.createdAt), asc(rolls.id))),
  one: reader(
    build
      .select(summary)
      .from(rolls)
      .where(eq(rolls.id, value('roll'))),
  ),
  units: reader(
    build
      .select({
        id: units.id,
        label: units.label,
        building: buildings.name,
        entrance: entrances.name,
        registerArea: units.registerArea,
        surveyArea: units.surveyArea,
        contractArea: units.contractArea,
        kind: units.kind,
        status: units.status,
        people: units.people,
      })
      .from(units)
      .leftJoin(buildings, eq(buildings.id, units.building))
      .leftJoin(entrances, eq(entrances.id, units.entrance))
      .where(and(eq(units.roll, value('roll')), isNull(units.removedAt)))
      .orderBy(asc(units.position), asc(units.id)),
  ),
  titles: reader(
    build
      .select({ unit: titles.unit, owner: titles.member })
      .from(titles)
      .innerJoin(units, eq(units.id, titles.unit))
      .where(and(eq(units.roll, value('roll')), isNull(units.removedAt), isNull(titles.until)))
      .orderBy(asc(units.position), asc(units.id), asc(titles.id)),
  ),
  residents: reader(
    build
      .select({
        member: members.id,
        household: households.id,
        unit: households.unit,
        kind: members.kind,
      })
      .from(members)
      .innerJoin(households, eq(households.id, members.household))
      .innerJoin(units, eq(units.id, households.unit))
      .where(
        and(
          eq(members.roll, value('roll')),
          isNull(members.leftAt),
          isNull(units.removedAt),
          isNotNull(members.household),
        ),
      )
      .orderBy(asc(units.position), asc(units.id), asc(members.id)),
  ),
  add: insertInto(rolls),
  /** Moves the roll on by one; the event of the same effect holds the lock. */
  advance: statement(
    build
      .update(rolls)
      .set({ version: slot('version', rolls.version) })
      .where(eq(rolls.id, value('roll'))),
  ),
  /** Joins a member to somebody who signs in. */
  join: statement(
    build
      .update(members)
      .set({ person: slot('person', members.person) })
      .where(and(eq(members.lookup, value('lookup')), isNull(members.leftAt))),
  ),
  imported: statement(
    build
      .update(rolls)
      .set({ importedAt: slot('now', rolls.importedAt) })
      .where(eq(rolls.id, value('roll'))),
  ),
  snapshots: reader(
    build
      .select({
        id: snapshots.id,
        kind: snapshots.kind,
        purpose: snapshots.purpose,
        checksum: snapshots.checksum,
        heads: snapshots.heads,
        area: snapshots.area,
        frozenAt: snapshots.frozenAt,
      })
      .from(snapshots)
      .where(eq(snapshots.roll, value('roll')))
      .orderBy(desc(snapshots.frozenAt), desc(snapshots.id)),
  ),
  addSnapshot: insertInto(snapshots),
  addElectors: bulkInto(snapshotElectors),
  addSnapshotUnits: bulkInto(snapshotUnits),
  addElectorMembers: bulkInto(electorMembers),
  closeSnapshot: statement(
    build
      .update(snapshots)
      .set({ open: 0 })
      .where(eq(snapshots.id, value('snapshot'))),
  ),
};
