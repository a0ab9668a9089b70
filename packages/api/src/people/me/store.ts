import type { Role } from '@juyi/core/kernel/viewer';
import type { FactKind } from '@juyi/core/people/levels';
import type { SessionKind } from '@juyi/core/people/sessions';
import { and, asc, desc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { build, insertInto, reader, slot, statement } from '../../database/write.ts';
import { accounts, contacts, merges, people, personFacts, personRoles, sessions } from '../table.ts';

const value = sql.placeholder;
const officer = alias(people, 'officer');

export const meStore = {
  facts: reader(
    build
      .select({ kind: sql<FactKind>`${personFacts.kind}`, since: personFacts.starts, until: personFacts.ends })
      .from(personFacts)
      .where(
        and(eq(personFacts.person, value('person')), or(isNull(personFacts.ends), gt(personFacts.ends, value('now')))),
      )
      .orderBy(asc(personFacts.starts)),
  ),
  roles: reader(
    build
      .select({
        role: sql<Role>`${personRoles.role}`,
        place: personRoles.place,
        since: personRoles.starts,
        until: personRoles.ends,
      })
      .from(personRoles)
      .where(
        and(eq(personRoles.person, value('person')), or(isNull(personRoles.ends), gt(personRoles.ends, value('now')))),
      )
      .orderBy(asc(personRoles.starts)),
  ),
  contacts: reader(
    build
      .select({ id: contacts.id, kind: contacts.kind, hint: contacts.hint, addedAt: contacts.provedAt })
      .from(contacts)
      .where(eq(contacts.person, value('person')))
      .orderBy(asc(contacts.provedAt)),
  ),
  accounts: reader(
    build
      .select({ id: accounts.id, issuer: accounts.issuer, addedAt: accounts.createdAt })
      .from(accounts)
      .where(eq(accounts.person, value('person')))
      .orderBy(asc(accounts.createdAt)),
  ),
  rename: statement(
    build
      .update(people)
      .set({ displayName: slot('name', people.displayName) })
      .where(eq(people.id, value('id'))),
  ),
  dropContact: statement(
    build.delete(contacts).where(and(eq(contacts.id, value('id')), eq(contacts.person, value('person')))),
  ),
  dropAccount: statement(
    build.delete(accounts).where(and(eq(accounts.id, value('id')), eq(accounts.person, value('person')))),
  ),
  sessions: reader(
    build
      .select({
        id: sessions.id,
        kind: sql<SessionKind>`${sessions.kind}`,
        device: sessions.device,
        way: sessions.way,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        assistedBy: officer.displayName,
      })
      .from(sessions)
      .leftJoin(officer, eq(officer.id, sessions.officer))
      .where(eq(sessions.person, value('person')))
      .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
      .limit(100),
  ),
  endSession: statement(
    build.delete(sessions).where(and(eq(sessions.id, value('id')), eq(sessions.person, value('person')))),
  ),
  endOthers: statement(
    build.delete(sessions).where(and(eq(sessions.person, value('person')), ne(sessions.id, value('id')))),
  ),
  merge: insertInto(merges),
};
