import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../../database/write.ts';
import { households, members, titles, units } from '../../roll/table.ts';
import { buildingOf, homeOf, isCalled, livesAt, ownsAt, placeOf } from '../home.ts';
import { people } from '../table.ts';
import { assistance, assistedActs, kiosks } from './table.ts';

const value = sql.placeholder;

export const assistedStore = {
  /** Everybody of the roll at one door. */
  atDoor: reader(
    build
      .select({
        member: members.id,
        sealed: members.sealed,
        unit: units.label,
        building: buildingOf,
        place: placeOf,
      })
      .from(units)
      .innerJoin(members, sql`(${livesAt(sql`units.id`)} or ${ownsAt(sql`units.id`)})`)
      .where(and(isCalled(sql`${value('unit')}`), isNull(units.removedAt), isNull(members.leftAt)))
      .orderBy(asc(members.id))
      .limit(50),
  ),
  member: reader(
    build
      .select({
        member: members.id,
        person: members.person,
        sealed: members.sealed,
        place: placeOf,
        owner: sql<number>`exists (select 1 from ${titles} where ${titles.member} = ${members.id} and ${titles.until} is null)`,
        lives: sql<number>`exists (select 1 from ${households} where ${households.id} = ${members.household} and ${households.until} is null)`,
      })
      .from(members)
      .innerJoin(units, eq(units.id, homeOf))
      .where(and(eq(members.id, value('member')), isNull(members.leftAt))),
  ),
  join: statement(
    build
      .update(members)
      .set({ person: slot('person', members.person) })
      .where(eq(members.id, value('member'))),
  ),
  assist: insertInto(assistance),
  act: insertInto(assistedActs),
  actsFor: reader(
    build
      .select({
        action: assistedActs.action,
        officer: people.displayName,
        reason: assistance.reason,
        at: assistedActs.at,
      })
      .from(assistedActs)
      .innerJoin(assistance, eq(assistance.session, assistedActs.session))
      .innerJoin(people, eq(people.id, assistance.officer))
      .where(eq(assistance.person, value('person')))
      .orderBy(desc(assistedActs.at), desc(assistedActs.id))
      .limit(100),
  ),
  kiosks: reader(
    build
      .select({ id: kiosks.id, name: kiosks.name, createdAt: kiosks.createdAt })
      .from(kiosks)
      .orderBy(asc(kiosks.createdAt)),
  ),
  kioskOf: reader(
    build
      .select({ id: kiosks.id })
      .from(kiosks)
      .where(eq(kiosks.tokenHash, value('tokenHash'))),
  ),
  addKiosk: insertInto(kiosks),
  endKiosk: statement(build.delete(kiosks).where(eq(kiosks.id, value('id')))),
};
