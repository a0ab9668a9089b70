import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../../database/write.ts';
import { members, units } from '../../roll/table.ts';
import { buildingOf, isCalled, isNamed, livesAt, ownsAt, placeOf } from '../home.ts';
import { people, personFacts } from '../table.ts';
import { claims } from './table.ts';

const value = sql.placeholder;
const place = { unit: units.label, building: buildingOf };
const claim = {
  id: claims.id,
  capacity: claims.capacity,
  proof: claims.proof,
  state: claims.state,
  version: claims.version,
  createdAt: claims.createdAt,
};

const toDecide = {
  ...claim,
  ...place,
  place: placeOf,
  unitId: claims.unit,
  person: claims.person,
  personName: people.displayName,
  member: claims.member,
  statement: claims.statement,
};

export const claimStore = {
  /** The units that somebody may mean by a name, the one called exactly so first. */
  units: reader(
    build
      .select({ id: units.id, ...place, exact: isNamed(sql`${value('name')}`) })
      .from(units)
      .where(and(isCalled(sql`${value('name')}`), isNull(units.removedAt)))
      .orderBy(desc(isNamed(sql`${value('name')}`)))
      .limit(2),
  ),
  mine: reader(
    build
      .select({ ...claim, ...place, reason: claims.reason, unitId: claims.unit })
      .from(claims)
      .innerJoin(units, eq(units.id, claims.unit))
      .where(eq(claims.person, value('person')))
      .orderBy(desc(claims.createdAt), desc(claims.id))
      .limit(50),
  ),
  open: reader(
    build
      .select(toDecide)
      .from(claims)
      .innerJoin(units, eq(units.id, claims.unit))
      .innerJoin(people, eq(people.id, claims.person))
      .where(eq(claims.state, 'open'))
      .orderBy(asc(units.position), asc(claims.createdAt))
      .limit(500),
  ),
  one: reader(
    build
      .select({ ...toDecide, reason: claims.reason })
      .from(claims)
      .innerJoin(units, eq(units.id, claims.unit))
      .innerJoin(people, eq(people.id, claims.person))
      .where(eq(claims.id, value('id'))),
  ),
  /** The members of the roll at one unit. */
  atUnit: reader(
    build
      .select({
        member: members.id,
        sealed: members.sealed,
        person: members.person,
        owner: ownsAt(sql`${value('unit')}`),
        lives: livesAt(sql`${value('unit')}`),
      })
      .from(members)
      .where(
        and(isNull(members.leftAt), or(sql`${ownsAt(sql`${value('unit')}`)}`, sql`${livesAt(sql`${value('unit')}`)}`)),
      )
      .orderBy(asc(members.id)),
  ),
  add: insertInto(claims),
  settle: statement(
    build
      .update(claims)
      .set({
        state: slot('state', claims.state),
        version: slot('version', claims.version),
        member: slot('member', claims.member),
        decidedAt: slot('now', claims.decidedAt),
        decidedBy: slot('by', claims.decidedBy),
        reason: slot('reason', claims.reason),
      })
      .where(eq(claims.id, value('id'))),
  ),
  join: statement(
    build
      .update(members)
      .set({ person: slot('person', members.person) })
      .where(eq(members.id, value('member'))),
  ),
  /** What was known of anybody by this entry of the roll holds no longer. */
  endFacts: statement(
    build
      .update(personFacts)
      .set({ ends: slot('now', personFacts.ends) })
      .where(and(eq(personFacts.member, value('member')), isNull(personFacts.ends))),
  ),
};
