import { type SQL, sql } from 'drizzle-orm';

// Written out: where a query has one table, drizzle leaves its name out, and a subquery would mean its own columns.

/** The home of a member of the roll: where they live, else one that they own. */
export const homeOf: SQL<string | null> = sql<string | null>`coalesce(
  (select households.unit from households where households.id = members.household),
  (select min(titles.unit) from titles where titles.member = members.id and titles.until is null))`;

/** Where a unit lies, as roles name places: the building, and the entrance where there is one. */
export const placeOf: SQL<string> = sql<string>`coalesce(
  (select buildings.name from buildings where buildings.id = units.building), '')
  || coalesce((select ' ' || entrances.name from entrances where entrances.id = units.entrance), '')`;

export const buildingOf: SQL<string | null> = sql<
  string | null
>`(select buildings.name from buildings where buildings.id = units.building)`;

/** Whether a member owns a unit now, and whether they live there. */
export const ownsAt = (unit: SQL): SQL<number> => sql<number>`exists (select 1 from titles
  where titles.member = members.id and titles.unit = ${unit} and titles.until is null)`;
export const livesAt = (unit: SQL): SQL<number> => sql<number>`exists (select 1 from households
  where households.id = members.household and households.unit = ${unit} and households.until is null)`;

const bareLabel = sql`replace(units.label, ' ', '')`;

/** Whether a unit's whole name is this one, spaces aside. */
export const isNamed = (name: SQL): SQL<number> => sql<number>`(${bareLabel} = ${name})`;

/** Whether a unit is called so, with its building and entrance or by what is painted on the door alone. */
export const isCalled = (name: SQL): SQL => sql`(${bareLabel} = ${name}
  or replace(${bareLabel}, replace(${placeOf}, ' ', ''), '') = ${name})`;
