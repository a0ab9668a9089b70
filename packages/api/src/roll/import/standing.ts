import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Community } from '../../community.ts';
import { build, reader } from '../../database/write.ts';
import { buildings, entrances, households, members, titles, units } from '../table.ts';

const value = sql.placeholder;
const ofRoll = (table: typeof units | typeof members) => eq(table.roll, value('roll'));

const read = {
  buildings: reader(
    build
      .select({ id: buildings.id, name: buildings.name })
      .from(buildings)
      .where(eq(buildings.roll, value('roll'))),
  ),
  entrances: reader(
    build
      .select({ id: entrances.id, building: entrances.building, name: entrances.name })
      .from(entrances)
      .innerJoin(buildings, eq(buildings.id, entrances.building))
      .where(eq(buildings.roll, value('roll'))),
  ),
  units: reader(build.select().from(units).where(ofRoll(units))),
  households: reader(
    build
      .select({ id: households.id, unit: households.unit })
      .from(households)
      .innerJoin(units, eq(units.id, households.unit))
      .where(and(ofRoll(units), isNull(households.until))),
  ),
  members: reader(
    build
      .select({
        id: members.id,
        lookup: members.lookup,
        household: members.household,
        kind: members.kind,
        guardian: members.guardian,
        contentMark: members.contentMark,
        leftAt: members.leftAt,
      })
      .from(members)
      .where(ofRoll(members)),
  ),
  titles: reader(
    build
      .select({
        id: titles.id,
        unit: titles.unit,
        member: titles.member,
        shareNumerator: titles.shareNumerator,
        shareDenominator: titles.shareDenominator,
      })
      .from(titles)
      .innerJoin(units, eq(units.id, titles.unit))
      .where(and(ofRoll(units), isNull(titles.until))),
  ),
};

/** What the roll holds before a sheet is taken in: what is gone as well, so that who comes back is known again. */
export async function readStanding({ database }: Community, roll: string) {
  const given = { roll };
  const [builds, doors, homes, people, owned, parts] = await Promise.all([
    database.read(read.buildings(given)),
    database.read(read.entrances(given)),
    database.read(read.households(given)),
    database.read(read.members(given)),
    database.read(read.titles(given)),
    database.read(read.units(given)),
  ]);
  const present =
    <Row>(gone: (row: Row) => boolean) =>
    (one: Row, other: Row) =>
      Number(gone(other)) - Number(gone(one));
  return {
    buildings: new Map(builds.map(({ id, name }) => [name, id])),
    entrances: new Map(doors.map(({ id, building, name }) => [`${building} ${name}`, id])),
    households: new Map(homes.map(({ id, unit }) => [unit, id])),
    // Sorted so that the one in force is the last under its key.
    members: new Map(people.toSorted(present(({ leftAt }) => leftAt !== null)).map((row) => [row.lookup, row])),
    units: new Map(parts.toSorted(present(({ removedAt }) => removedAt !== null)).map((row) => [row.label, row])),
    titles: new Map(owned.map((row) => [`${row.unit} ${row.member}`, row])),
  };
}

export type Standing = Awaited<ReturnType<typeof readStanding>>;
