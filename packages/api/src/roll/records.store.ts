import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { build, reader } from '../database/write.ts';
import { livesAt, ownsAt } from '../people/home.ts';
import { buildings, entrances, households, members, titles, units } from './table.ts';

const value = sql.placeholder;
const guardians = alias(members, 'guardians');

const summary = {
  id: units.id,
  label: units.label,
  position: units.position,
  kind: units.kind,
  status: units.status,
  registerArea: units.registerArea,
  surveyArea: units.surveyArea,
  contractArea: units.contractArea,
  owners: sql<number>`(select count(*) from titles t where t.unit = units.id and t.until is null)`,
  living: sql<number>`(select count(*) from members m join households h on h.id = m.household
    where h.unit = units.id and h.until is null and m.left_at is null)`,
};

const inForce = and(eq(units.roll, value('roll')), isNull(units.removedAt));

/** By part of the number on the door, or by the mark of somebody's name, telephone or identity number. */
const sought = sql`(${value('q')} is null or instr(lower(${units.label}), ${value('q')}) > 0
  or exists (select 1 from members m left join households h on h.id = m.household and h.until is null
    where m.roll = units.roll and m.left_at is null
      and (m.name_mark = ${value('name')} or m.phone_mark = ${value('phone')} or m.lookup = ${value('lookup')})
      and (h.unit = units.id or exists (select 1 from titles t where t.member = m.id and t.unit = units.id
        and t.until is null))))`;

/** Where units are found and their people, each still sealed. */
export const recordStore = {
  find: reader(
    build
      .select(summary)
      .from(units)
      .where(and(inForce, sought, sql`(${units.position}, ${units.id}) > (${value('key')}, ${value('id')})`))
      .orderBy(asc(units.position), asc(units.id))
      .limit(value('most')),
  ),
  unit: reader(
    build
      .select({ ...summary, building: buildings.name, entrance: entrances.name })
      .from(units)
      .leftJoin(buildings, eq(buildings.id, units.building))
      .leftJoin(entrances, eq(entrances.id, units.entrance))
      .where(and(inForce, eq(units.id, value('unit')))),
  ),
  /** Those who own or live in one unit. */
  people: reader(
    build
      .select({
        member: members.id,
        kind: members.kind,
        sealed: members.sealed,
        person: members.person,
        guardian: guardians.sealed,
        guardianId: members.guardian,
        owns: ownsAt(sql`${value('unit')}`),
        livesHere: livesAt(sql`${value('unit')}`),
        numerator: titles.shareNumerator,
        denominator: titles.shareDenominator,
      })
      .from(members)
      .leftJoin(guardians, and(eq(guardians.id, members.guardian), isNull(guardians.leftAt)))
      .leftJoin(titles, and(eq(titles.member, members.id), eq(titles.unit, value('unit')), isNull(titles.until)))
      .where(and(isNull(members.leftAt), sql`(${ownsAt(sql`${value('unit')}`)} or ${livesAt(sql`${value('unit')}`)})`))
      .orderBy(
        sql`${titles.id} is null, ${titles.shareNumerator} * 1.0 / ${titles.shareDenominator} desc`,
        asc(members.id),
      ),
  ),
  /** Every owner of a roll with the unit they own, for a sheet. */
  owners: reader(
    build
      .select({
        unit: titles.unit,
        member: members.id,
        guardian: members.guardian,
        kind: members.kind,
        sealed: members.sealed,
        owns: sql<number>`1`,
        home: sql<
          string | null
        >`(select h.unit from households h where h.id = ${members.household} and h.until is null)`,
        numerator: titles.shareNumerator,
        denominator: titles.shareDenominator,
      })
      .from(titles)
      .innerJoin(members, eq(members.id, titles.member))
      .where(and(eq(members.roll, value('roll')), isNull(titles.until)))
      .orderBy(asc(titles.id)),
  ),
  /** Everyone who lives in a unit that is not their own. */
  living: reader(
    build
      .select({
        unit: households.unit,
        member: members.id,
        guardian: members.guardian,
        kind: members.kind,
        sealed: members.sealed,
        owns: sql<number>`0`,
        home: sql<string | null>`${households.unit}`,
        numerator: sql<number | null>`null`,
        denominator: sql<number | null>`null`,
      })
      .from(members)
      .innerJoin(households, and(eq(households.id, members.household), isNull(households.until)))
      .where(and(eq(members.roll, value('roll')), isNull(members.leftAt), sql`not ${ownsAt(sql`households.unit`)}`))
      .orderBy(asc(members.id)),
  ),
};
