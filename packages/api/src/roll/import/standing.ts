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

/** Puts what is gone first, so that in a map of them the one in force is the last under its key. */
function byPresence<Row>(gone: (row: Row) => boolean): (one: Row, other: Row) => number {
  return (one, other) => Number(gone(other)) - Number(gone(one));
}

/** The units of a roll by their labels, those that are gone as well: what comes back is known again. */
export async function readStandingUnits({ database }: Community, roll: string) {
  const rows = await database.read(read.units({ roll }));
  return new Map(rows.sort(byPresence(({ removedAt }) => removedAt !== null)).map((row) => [row.label, row]));
}

/** What else the roll holds before a sheet is taken in. */
export async function readStanding({ database }: Community, roll: string) {
  const given = { roll };
  const [builds, doors, homes, people, owned] = await Promise.all([
    database.read(read.buildings(given)),
    database.read(read.entrances(given)),
    database.read(read.households(given)),
    database.read(read.members(given)),
    database.read(read.titles(given)),
  ]);
  return {
    buildings: new Map(builds.map(({ id, name }) => [name, id])),
    entrances: new Map(doors.map(({ id, building, name }) => [`${building} ${name}`, id])),
    households: new Map(homes.map(({ id, unit }) => [unit, id])),
    members: new Map(people.sort(byPresence(({ leftAt }) => leftAt !== null)).map((row) => [row.lookup, row])),
    titles: new Map(owned.map((row) => [`${row.unit} ${row.member}`, row])),
  };
}

export type StandingUnits = Awaited<ReturnType<typeof readStandingUnits>>;
export type Standing = Awaited<ReturnType<typeof readStanding>> & { readonly units: StandingUnits };
