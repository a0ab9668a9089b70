import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../../database/write.ts';
import { members, units } from '../../roll/table.ts';
import { buildingOf, homeOf } from '../home.ts';
import { accounts, contacts } from '../table.ts';
import { letters } from './table.ts';

const value = sql.placeholder;

/** Nobody joined to the entry can come back alone: none signed in yet, or only at somebody's side or by a letter. */
const withoutWay = sql`(${members.person} is null or (
  not exists (select 1 from ${contacts} where ${contacts.person} = ${members.person})
  and not exists (select 1 from ${accounts} where ${accounts.person} = ${members.person})))`;
const place = { unit: units.label, building: buildingOf };

export const letterStore = {
  list: reader(
    build
      .select({
        id: letters.id,
        number: letters.number,
        ...place,
        tries: letters.tries,
        usedAt: letters.usedAt,
        replacedAt: letters.replacedAt,
        createdAt: letters.createdAt,
        expiresAt: letters.expiresAt,
      })
      .from(letters)
      .innerJoin(members, eq(members.id, letters.member))
      .innerJoin(units, eq(units.id, homeOf))
      .orderBy(desc(letters.number))
      .limit(1000),
  ),
  /** Members who cannot sign in by themselves, in the order of the roll. */
  candidates: reader(
    build
      .select({
        member: members.id,
        ...place,
        lettered: sql<number>`exists (select 1 from ${letters} where ${letters.member} = ${members.id}
          and ${letters.usedAt} is null and ${letters.replacedAt} is null and ${letters.expiresAt} > ${value('now')})`,
      })
      .from(members)
      .innerJoin(units, eq(units.id, homeOf))
      .where(and(withoutWay, isNull(members.leftAt), sql`${members.kind} <> 'minor'`))
      .orderBy(asc(units.position), asc(members.id))
      .limit(2000),
  ),
  toPrint: reader(
    build
      .select({ member: members.id, sealed: members.sealed, ...place })
      .from(members)
      .innerJoin(units, eq(units.id, homeOf))
      .where(
        and(
          sql`${members.id} in (select value from json_each(${value('members')}))`,
          isNull(members.leftAt),
          withoutWay,
        ),
      )
      .orderBy(asc(units.position), asc(members.id)),
  ),
  lastNumber: reader(build.select({ number: sql<number>`coalesce(max(${letters.number}), 1000)` }).from(letters)),
  replace: statement(
    build
      .update(letters)
      .set({ replacedAt: slot('now', letters.replacedAt) })
      .where(and(eq(letters.member, value('member')), isNull(letters.usedAt), isNull(letters.replacedAt))),
  ),
  add: insertInto(letters),
  /** Counts a guess and answers what it is to be compared with, where the letter is still alive. */
  guess: statement(
    build
      .update(letters)
      .set({ tries: sql`${letters.tries} + 1` })
      .where(
        and(
          eq(letters.number, value('number')),
          isNull(letters.usedAt),
          isNull(letters.replacedAt),
          gt(letters.expiresAt, value('now')),
        ),
      )
      .returning(),
  ),
  use: statement(
    build
      .update(letters)
      .set({ usedAt: slot('now', letters.usedAt), usedBy: slot('person', letters.usedBy), tries: 0 })
      .where(eq(letters.id, value('id'))),
  ),
  joined: reader(
    build
      .select({ person: members.person })
      .from(members)
      .where(and(eq(members.id, value('member')), isNull(members.leftAt))),
  ),
  /** The homes that letters used by a person speak for. */
  usedBy: reader(
    build
      .select({ member: members.id, unitId: units.id, ...place })
      .from(letters)
      .innerJoin(members, eq(members.id, letters.member))
      .innerJoin(units, eq(units.id, homeOf))
      .where(and(eq(letters.usedBy, value('person')), isNull(members.leftAt))),
  ),
};
