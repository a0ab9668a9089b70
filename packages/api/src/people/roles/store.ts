import type { Role } from '@juyi/core/kernel/viewer';
import { and, asc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { build, reader, slot, statement } from '../../database/write.ts';
import { people, personRoles } from '../table.ts';

const value = sql.placeholder;
const offices = ['buildingLead', 'councilMember', 'ownersCommittee', 'worker', 'supervisor'];
const inForce = or(isNull(personRoles.ends), gt(personRoles.ends, value('now')));

const held = {
  id: sql<string>`${personRoles.id}`,
  personId: people.id,
  personName: people.displayName,
  role: sql<Role>`${personRoles.role}`,
  place: personRoles.place,
  from: personRoles.starts,
  until: personRoles.ends,
};

export const roleStore = {
  list: reader(
    build
      .select(held)
      .from(personRoles)
      .innerJoin(people, eq(people.id, personRoles.person))
      .where(and(inArray(personRoles.role, offices), isNotNull(personRoles.id), isNull(people.goneAt)))
      .orderBy(asc(personRoles.role), asc(personRoles.place), asc(personRoles.starts))
      .limit(1000),
  ),
  one: reader(
    build
      .select(held)
      .from(personRoles)
      .innerJoin(people, eq(people.id, personRoles.person))
      .where(eq(personRoles.id, value('id'))),
  ),
  heldBy: reader(
    build
      .select({ role: sql<Role>`${personRoles.role}` })
      .from(personRoles)
      .where(and(eq(personRoles.person, value('person')), inForce)),
  ),
  find: reader(
    build
      .select({
        id: people.id,
        name: people.displayName,
        roles: sql<string>`(select json_group_array(person_roles.role) from person_roles
          where person_roles.person = people.id and person_roles.starts <= ${value('now')}
          and (person_roles.ends is null or person_roles.ends > ${value('now')}))`,
      })
      .from(people)
      .where(and(isNull(people.goneAt), sql`instr(${people.displayName}, ${value('q')}) > 0`))
      .orderBy(asc(people.displayName), asc(people.id))
      .limit(20),
  ),
  end: statement(
    build
      .update(personRoles)
      .set({ ends: slot('now', personRoles.ends) })
      .where(and(eq(personRoles.id, value('id')), inForce)),
  ),
};
