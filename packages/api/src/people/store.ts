import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { build, reader, statement } from '../database/write.ts';
import { accounts, demoPeople, people, personRoles, sessions, usedTokens } from './table.ts';

const value = sql.placeholder;

const rolesInForce = sql<string | null>`(select group_concat(${personRoles.role}) from ${personRoles}
    where ${personRoles.person} = ${people.id} and ${lte(personRoles.starts, value('now'))}
    and ${or(isNull(personRoles.ends), gt(personRoles.ends, value('now')))})`;
export const peopleStore = {
  session: reader(
    build
      .select({ person: people.id, level: people.level, expiresAt: sessions.expiresAt, roles: rolesInForce })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.person))
      .where(eq(sessions.tokenHash, value('tokenHash'))),
  ),
  person: reader(
    build
      .select({ id: people.id, name: people.displayName })
      .from(people)
      .where(eq(people.id, value('id'))),
  ),
  account: reader(
    build
      .select({ person: people.id, level: people.level, roles: rolesInForce })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.person))
      .where(and(eq(accounts.issuer, value('issuer')), eq(accounts.subject, value('subject')))),
  ),
  demoPerson: reader(
    build
      .select({ person: demoPeople.person })
      .from(demoPeople)
      .where(and(eq(demoPeople.role, value('role')), eq(demoPeople.n, value('n')))),
  ),
  beginSession: statement(
    build.insert(sessions).values({
      tokenHash: value('tokenHash'),
      person: value('person'),
      createdAt: value('now'),
      expiresAt: value('expiresAt'),
    }),
  ),
  endSession: statement(build.delete(sessions).where(eq(sessions.tokenHash, value('tokenHash')))),
  addPerson: statement(
    build.insert(people).values({
      id: value('id'),
      displayName: value('displayName'),
      level: value('level'),
      createdAt: value('now'),
    }),
  ),
  addRole: statement(
    build.insert(personRoles).values({
      person: value('person'),
      role: value('role'),
      place: value('place'),
      starts: value('now'),
      ends: null,
    }),
  ),
  addAccount: statement(
    build.insert(accounts).values({
      id: value('id'),
      person: value('person'),
      issuer: value('issuer'),
      subject: value('subject'),
      createdAt: value('now'),
    }),
  ),
  useToken: statement(build.insert(usedTokens).values({ id: value('id'), expiresAt: value('expiresAt') })),
  addDemoPerson: statement(
    build.insert(demoPeople).values({ role: value('role'), n: value('n'), person: value('person') }),
  ),
  dropSessions: statement(build.delete(sessions).where(lt(sessions.expiresAt, value('now')))),
  dropTokens: statement(build.delete(usedTokens).where(lt(usedTokens.expiresAt, value('now')))),
};
