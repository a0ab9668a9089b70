import { and, asc, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement, type Write } from '../database/write.ts';
import { events } from '../ledger/table.ts';
import { merges, people, personRoles } from '../people/table.ts';
import { isMinor } from '../roll/minor.ts';
import { memberships } from '../spaces/table.ts';
import {
  ballots,
  challenges,
  pastReceipts,
  pollElectors,
  pollPersons,
  pollResults,
  polls,
  voidedVoters,
} from './table.ts';

const value = sql.placeholder;

const before = or(
  sql`${value('key')} is null`,
  lt(polls.opensAt, value('key')),
  and(eq(polls.opensAt, value('key')), lt(polls.id, value('id'))),
);

/** A ballot on its way into the box. `replaces` is the receipt of the one it changes, or null. */
export interface BoxedBallot {
  readonly poll: string;
  readonly item: string;
  readonly voterKey: string;
  readonly box: string;
  readonly mark: string;
  readonly receipt: string;
  readonly channel: string;
  readonly castAt: number;
  readonly replaces: string | null;
  readonly drift: number;
}

const intoBox = `INSERT INTO ballot_box (poll, item, voter_key, box, mark, receipt, channel, cast_at, replaces, drift)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Puts a ballot into the box, where the database looks at state, time and limits. */
export function putIntoBox(ballot: BoxedBallot): Write {
  const { poll, item, voterKey, box, mark, receipt, channel, castAt, replaces, drift } = ballot;
  return { sql: intoBox, args: [poll, item, voterKey, box, mark, receipt, channel, castAt, replaces, drift] };
}

export const pollStore = {
  one: reader(
    build
      .select()
      .from(polls)
      .where(eq(polls.id, value('id'))),
  ),
  /** Newest first by the day of voting: either what has been on the board, or what never was, which is the desk's. */
  list: reader(
    build
      .select()
      .from(polls)
      .where(
        and(
          sql`(${polls.rollPostedAt} is null) = ${value('drafts')}`,
          sql`(${value('state')} is null or ${polls.state} = ${value('state')})`,
          sql`(${value('kind')} is null or ${polls.kind} = ${value('kind')})`,
          before,
        ),
      )
      .orderBy(desc(polls.opensAt), desc(polls.id))
      .limit(value('most')),
  ),
  add: insertInto(polls),
  recompose: statement(
    build
      .update(polls)
      .set({
        draft: slot('draft', polls.draft),
        snapshot: slot('snapshot', polls.snapshot),
        heads: slot('heads', polls.heads),
        area: slot('area', polls.area),
        kind: slot('kind', polls.kind),
        secret: slot('secret', polls.secret),
        changes: slot('changes', polls.changes),
        proxyMost: slot('proxyMost', polls.proxyMost),
      })
      .where(eq(polls.id, value('id'))),
  ),
  move: statement(
    build
      .update(polls)
      .set({
        state: slot('state', polls.state),
        version: slot('version', polls.version),
        opensAt: slot('opensAt', polls.opensAt),
        closesAt: slot('closesAt', polls.closesAt),
        rollPostedAt: slot('rollPostedAt', polls.rollPostedAt),
        noticedAt: slot('noticedAt', polls.noticedAt),
        postponedAt: slot('postponedAt', polls.postponedAt),
        reason: slot('reason', polls.reason),
        postedAt: slot('postedAt', polls.postedAt),
        postedUntil: slot('postedUntil', polls.postedUntil),
      })
      .where(eq(polls.id, value('id'))),
  ),
  /** Those who hold a role when the roll of a meeting is settled. */
  holders: reader(
    build
      .selectDistinct({ person: personRoles.person })
      .from(personRoles)
      .where(
        and(
          sql`${personRoles.role} = ${value('role')}`,
          sql`${personRoles.starts} <= ${value('now')}`,
          or(isNull(personRoles.ends), sql`${personRoles.ends} > ${value('now')}`),
          sql.raw(`NOT ${isMinor('person_roles.person')}`),
        ),
      )
      .orderBy(asc(personRoles.person)),
  ),
  persons: reader(
    build
      .select({ person: pollPersons.person, label: people.displayName })
      .from(pollPersons)
      .innerJoin(people, eq(people.id, pollPersons.person))
      .where(eq(pollPersons.poll, value('poll')))
      .orderBy(asc(pollPersons.person)),
  ),
  /** As whom a person stands in a poll: as themselves, or as somebody who has turned out to be them since. */
  personIn: reader(
    build
      .select({ person: pollPersons.person })
      .from(pollPersons)
      .where(
        and(
          eq(pollPersons.poll, value('poll')),
          sql`(${pollPersons.person} = ${value('person')}
            or ${pollPersons.person} in (select ${merges.gone} from ${merges} where ${merges.kept} = ${value('person')}))`,
        ),
      ),
  ),
  /** The members of a space whose term has begun and is not over. */
  spaceMembers: reader(
    build
      .select({ person: memberships.person })
      .from(memberships)
      .where(
        and(
          eq(memberships.space, value('space')),
          eq(memberships.state, 'member'),
          sql`${memberships.starts} <= ${value('now')}`,
          or(isNull(memberships.ends), sql`${memberships.ends} > ${value('now')}`),
          sql.raw(`NOT ${isMinor('memberships.person')}`),
        ),
      )
      .orderBy(asc(memberships.person)),
  ),
  electors: reader(
    build
      .select({ elector: pollElectors.elector })
      .from(pollElectors)
      .where(eq(pollElectors.poll, value('poll'))),
  ),
  elector: reader(
    build
      .select({ elector: pollElectors.elector })
      .from(pollElectors)
      .where(and(eq(pollElectors.poll, value('poll')), eq(pollElectors.elector, value('elector')))),
  ),
  ballotsOf: reader(
    build
      .select()
      .from(ballots)
      .where(and(eq(ballots.poll, value('poll')), eq(ballots.voterKey, value('voterKey')))),
  ),
  allBallots: reader(
    build
      .select()
      .from(ballots)
      .where(eq(ballots.poll, value('poll'))),
  ),
  /** Who had voted by a moment, without what. */
  votersBefore: reader(
    build
      .selectDistinct({ voterKey: ballots.voterKey })
      .from(ballots)
      .where(and(eq(ballots.poll, value('poll')), lt(ballots.firstAt, value('before')))),
  ),
  seqOf: reader(
    build
      .select({ seq: events.seq })
      .from(events)
      .where(and(eq(events.subject, value('subject')), sql`${events.version} = ${value('version')}`)),
  ),
  byReceipt: reader(
    build
      .select({ poll: ballots.poll, voterKey: ballots.voterKey })
      .from(ballots)
      .where(eq(ballots.receipt, value('receipt')))
      .limit(1),
  ),
  pastReceipt: reader(
    build
      .select({ receipt: pastReceipts.receipt })
      .from(pastReceipts)
      .where(eq(pastReceipts.receipt, value('receipt'))),
  ),
  voided: reader(
    build
      .select({ voterKey: voidedVoters.voterKey })
      .from(voidedVoters)
      .where(eq(voidedVoters.poll, value('poll'))),
  ),
  addVoided: insertInto(voidedVoters),
  results: reader(
    build
      .select()
      .from(pollResults)
      .where(eq(pollResults.poll, value('poll')))
      .orderBy(asc(pollResults.version)),
  ),
  addResult: insertInto(pollResults),
  challenges: reader(
    build
      .select()
      .from(challenges)
      .where(eq(challenges.poll, value('poll')))
      .orderBy(asc(challenges.at)),
  ),
  addChallenge: insertInto(challenges),
  answerChallenge: statement(
    build
      .update(challenges)
      .set({
        state: slot('state', challenges.state),
        answer: slot('answer', challenges.answer),
        answeredAt: slot('answeredAt', challenges.answeredAt),
        answeredBy: slot('answeredBy', challenges.answeredBy),
      })
      .where(eq(challenges.id, value('id'))),
  ),
};
