import type { ConsentKey } from '@juyi/core/privacy/consents';
import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { eventSecrets, events } from '../ledger/table.ts';
import { contacts, people, signInCodes } from '../people/table.ts';
import { members } from '../roll/table.ts';
import { consents, openings } from './table.ts';

const value = sql.placeholder;
const inForce = and(eq(consents.person, value('person')), eq(consents.key, value('key')), isNull(consents.withdrawnAt));

export const privacyStore = {
  /** The newest line of a person for each consent. */
  consentsOf: reader(
    build
      .select({
        key: sql<ConsentKey>`${consents.key}`,
        version: consents.version,
        givenAt: sql<number>`max(${consents.givenAt})`,
        withdrawnAt: consents.withdrawnAt,
      })
      .from(consents)
      .where(eq(consents.person, value('person')))
      .groupBy(consents.key),
  ),
  withdraw: statement(
    build
      .update(consents)
      .set({ withdrawnAt: slot('now', consents.withdrawnAt) })
      .where(inForce),
  ),
  give: insertInto(consents),
  minor: reader(
    build
      .select({ id: members.id, guardian: members.guardian })
      .from(members)
      .where(and(eq(members.person, value('person')), eq(members.kind, 'minor'), isNull(members.leftAt))),
  ),
  memberOf: reader(
    build
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.person, value('person')), isNull(members.leftAt))),
  ),
  openingsOf: reader(
    build
      .select({
        at: openings.at,
        action: openings.action,
        by: people.displayName,
        role: sql<string | null>`(select role from person_roles where person = ${people.id}
          and role in ('worker', 'supervisor', 'buildingLead') order by 1 desc limit 1)`,
      })
      .from(openings)
      .innerJoin(people, eq(people.id, openings.by))
      .where(
        or(
          eq(openings.record, value('person')),
          inArray(
            openings.record,
            build
              .select({ id: members.id })
              .from(members)
              .where(eq(members.person, value('person'))),
          ),
        ),
      )
      .orderBy(desc(openings.at), desc(openings.number))
      .limit(200),
  ),
  accessLog: reader(
    build
      .select({
        at: openings.at,
        action: openings.action,
        by: people.displayName,
        records: sql<number>`count(*)`,
      })
      .from(openings)
      .innerJoin(people, eq(people.id, openings.by))
      .groupBy(openings.at, openings.by, openings.action)
      .orderBy(desc(openings.at))
      .limit(200),
  ),
  leave: statement(
    build
      .update(people)
      .set({ displayName: slot('name', people.displayName), goneAt: slot('now', people.goneAt) })
      .where(eq(people.id, value('person'))),
  ),
  /** Codes and links on their way to the person's addresses; whoever shares one asks again. */
  forgetCodes: statement(
    build.delete(signInCodes).where(
      inArray(
        signInCodes.mark,
        build
          .select({ mark: contacts.mark })
          .from(contacts)
          .where(eq(contacts.person, value('person'))),
      ),
    ),
  ),
  forgetSecrets: statement(
    build.delete(eventSecrets).where(
      inArray(
        eventSecrets.seq,
        build
          .select({ seq: events.seq })
          .from(events)
          .where(eq(events.actor, value('actor'))),
      ),
    ),
  ),
};
