import type { SessionKind } from '@juyi/core/people/sessions';
import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { isMinor } from '../roll/minor.ts';
import { members, titles } from '../roll/table.ts';
import { accounts, demoPeople, people, personFacts, personRoles, sessions, signInCodes, usedTokens } from './table.ts';

const value = sql.placeholder;

/** What was matched to an entry of the roll holds for as long as the entry does, and a title for as long as it is held. */
const stillOnRoll = sql`(${personFacts.member} is null or exists (select 1 from ${members}
  where ${members.id} = ${personFacts.member} and ${members.leftAt} is null
  and (${personFacts.kind} <> 'title' or exists (select 1 from ${titles}
    where ${titles.member} = ${members.id} and ${titles.until} is null))))`;

/** What holds of a person at `now`; both come as JSON. */
export const standing = {
  facts: sql<string>`(select json_group_array(${personFacts.kind}) from ${personFacts}
    where ${personFacts.person} = ${people.id} and ${lte(personFacts.starts, value('now'))}
    and ${or(isNull(personFacts.ends), gt(personFacts.ends, value('now')))} and ${stillOnRoll})`,
  roles: sql<string>`(select json_group_array(json_array(${personRoles.role}, ${personRoles.place})) from ${personRoles}
    where ${personRoles.person} = ${people.id} and ${lte(personRoles.starts, value('now'))}
    and ${or(isNull(personRoles.ends), gt(personRoles.ends, value('now')))})`,
  /** Whether the roll joins the person to somebody under 18. */
  minor: sql<number>`${sql.raw(isMinor('people.id'))}`,
};

/** Since when a person's facts and roles have been what they are. */
const standsSince = sql<number>`max(
  (select coalesce(max(iif(${personFacts.ends} <= ${value('now')}, ${personFacts.ends}, ${personFacts.starts})), 0)
    from ${personFacts} where ${personFacts.person} = ${people.id} and ${lte(personFacts.starts, value('now'))}),
  (select coalesce(max(iif(${personRoles.ends} <= ${value('now')}, ${personRoles.ends}, ${personRoles.starts})), 0)
    from ${personRoles} where ${personRoles.person} = ${people.id} and ${lte(personRoles.starts, value('now'))}))`;

/** When what holds of a person changes next by itself: a term begins or ends, or a token's grace. */
const changesAt = sql<number | null>`(select min(at) from (
  select iif(${personFacts.starts} > ${value('now')}, ${personFacts.starts}, ${personFacts.ends}) at
    from ${personFacts} where ${personFacts.person} = ${people.id}
  union all select iif(${personRoles.starts} > ${value('now')}, ${personRoles.starts}, ${personRoles.ends})
    from ${personRoles} where ${personRoles.person} = ${people.id}
  union all select ${sessions.previousUntil} where ${sessions.tokenHash} <> ${value('tokenHash')})
  where at > ${value('now')})`;

const officerSession = alias(sessions, 'officer_session');

export const peopleStore = {
  session: reader(
    build
      .select({
        id: sessions.id,
        person: people.id,
        kind: sql<SessionKind>`${sessions.kind}`,
        officer: sessions.officer,
        createdAt: sessions.createdAt,
        renewedAt: sessions.renewedAt,
        lastSeenAt: sessions.lastSeenAt,
        /** Since when the officer who opened it has been signed in, and last did something. */
        officerCreatedAt: officerSession.createdAt,
        officerSeenAt: officerSession.lastSeenAt,
        standsSince,
        changesAt,
        ...standing,
      })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.person))
      .leftJoin(officerSession, eq(officerSession.id, sessions.officerSession))
      .where(
        and(
          isNull(people.goneAt),
          or(
            eq(sessions.tokenHash, value('tokenHash')),
            and(eq(sessions.previousHash, value('tokenHash')), gt(sessions.previousUntil, value('now'))),
          ),
        ),
      ),
  ),
  person: reader(
    build
      .select({ id: people.id, name: people.displayName })
      .from(people)
      .where(eq(people.id, value('id'))),
  ),
  account: reader(
    build
      .select({ person: people.id, ...standing })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.person))
      .where(and(isNull(people.goneAt), eq(accounts.issuer, value('issuer')), eq(accounts.subject, value('subject')))),
  ),
  demoPerson: reader(
    build
      .select({ person: demoPeople.person })
      .from(demoPeople)
      .where(and(eq(demoPeople.role, value('role')), eq(demoPeople.n, value('n')))),
  ),
  beginSession: insertInto(sessions),
  /** Only the token in use is exchanged, so that two pages at once do not exchange each other's away. */
  renewSession: statement(
    build
      .update(sessions)
      .set({
        tokenHash: slot('next', sessions.tokenHash),
        previousHash: slot('tokenHash', sessions.previousHash),
        previousUntil: slot('until', sessions.previousUntil),
        renewedAt: slot('now', sessions.renewedAt),
      })
      .where(eq(sessions.tokenHash, value('tokenHash'))),
  ),
  noteSession: statement(
    build
      .update(sessions)
      .set({ lastSeenAt: slot('now', sessions.lastSeenAt) })
      .where(eq(sessions.id, value('id'))),
  ),
  endSession: statement(
    build
      .delete(sessions)
      .where(or(eq(sessions.tokenHash, value('tokenHash')), eq(sessions.previousHash, value('tokenHash')))),
  ),
  addPerson: statement(
    build.insert(people).values({ id: value('id'), displayName: value('displayName'), createdAt: value('now') }),
  ),
  addFact: insertInto(personFacts),
  addRole: insertInto(personRoles),
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
  dropSessions: statement(
    build.delete(sessions).where(or(lt(sessions.expiresAt, value('now')), lt(sessions.lastSeenAt, value('idleSince')))),
  ),
  dropCodes: statement(build.delete(signInCodes).where(lt(signInCodes.expiresAt, value('now')))),
  dropTokens: statement(build.delete(usedTokens).where(lt(usedTokens.expiresAt, value('now')))),
};
