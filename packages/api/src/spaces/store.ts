import type { ProposalState } from '@juyi/core/proposals/states';
import type { JoiningRule, MembershipState, Office, SpaceKind } from '@juyi/core/spaces/kinds';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { people } from '../people/table.ts';
import { proposals } from '../proposals/table.ts';
import { memberships, spaces } from './table.ts';

const value = sql.placeholder;

const summary = {
  id: spaces.id,
  kind: sql<SpaceKind>`${spaces.kind}`,
  name: spaces.name,
  purpose: spaces.purpose,
  joining: sql<JoiningRule>`${spaces.joining}`,
  seats: spaces.seats,
  members: sql<number>`(select count(*) from memberships m where m.space = spaces.id and m.state = 'member')`,
};

const ofPerson = and(eq(memberships.space, value('space')), eq(memberships.person, value('person')));

export const spaceStore = {
  list: reader(build.select(summary).from(spaces).orderBy(asc(spaces.kind), asc(spaces.createdAt)).limit(200)),
  one: reader(
    build
      .select(summary)
      .from(spaces)
      .where(eq(spaces.id, value('id'))),
  ),
  add: insertInto(spaces),
  chairs: reader(
    build
      .select({ person: memberships.person })
      .from(memberships)
      .where(
        and(
          eq(memberships.space, value('space')),
          eq(memberships.state, 'member'),
          inArray(memberships.office, ['chair', 'deputy']),
        ),
      ),
  ),
  people: reader(
    build
      .select({
        id: memberships.id,
        name: people.displayName,
        office: sql<Office>`${memberships.office}`,
        since: sql<number>`${memberships.starts}`,
        until: memberships.ends,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.person))
      .where(and(eq(memberships.space, value('space')), eq(memberships.state, 'member')))
      .orderBy(asc(memberships.office), asc(people.displayName))
      .limit(500),
  ),
  /** What the body of a kind has before it: scheduled to it, or asked of it and ready. */
  agenda: reader(
    build
      .select({ id: proposals.id, title: proposals.title, state: sql<ProposalState>`${proposals.state}` })
      .from(proposals)
      .where(
        or(
          and(
            inArray(proposals.state, ['scheduled', 'decided']),
            eq(proposals.scheduledKind, value('kind')),
            sql`coalesce(${proposals.scheduledId}, ${value('space')}) = ${value('space')}`,
          ),
          and(eq(proposals.state, 'qualified'), eq(proposals.target, value('kind'))),
        ),
      )
      .orderBy(asc(proposals.posted))
      .limit(50),
  ),
  membership: reader(
    build
      .select({ id: memberships.id, state: sql<MembershipState>`${memberships.state}`, office: memberships.office })
      .from(memberships)
      .where(and(ofPerson, inArray(memberships.state, ['asked', 'member']))),
  ),
  mine: reader(
    build
      .select({
        space: spaces.id,
        name: spaces.name,
        state: sql<MembershipState>`${memberships.state}`,
        office: sql<Office>`${memberships.office}`,
        until: memberships.ends,
      })
      .from(memberships)
      .innerJoin(spaces, eq(spaces.id, memberships.space))
      .where(and(eq(memberships.person, value('person')), inArray(memberships.state, ['asked', 'member'])))
      .orderBy(asc(memberships.askedAt)),
  ),
  requests: reader(
    build
      .select({ id: memberships.id, person: people.id, name: people.displayName, at: memberships.askedAt })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.person))
      .where(and(eq(memberships.space, value('space')), eq(memberships.state, 'asked')))
      .orderBy(asc(memberships.askedAt))
      .limit(200),
  ),
  byId: reader(
    build
      .select({
        id: memberships.id,
        space: memberships.space,
        person: memberships.person,
        state: sql<MembershipState>`${memberships.state}`,
      })
      .from(memberships)
      .where(eq(memberships.id, value('id'))),
  ),
  addMember: insertInto(memberships),
  settle: statement(
    build
      .update(memberships)
      .set({ state: slot('state', memberships.state), starts: slot('starts', memberships.starts) })
      .where(and(eq(memberships.id, value('id')), eq(memberships.state, 'asked'))),
  ),
  end: statement(
    build
      .update(memberships)
      .set({ state: 'ended', ends: slot('now', memberships.ends) })
      .where(and(eq(memberships.id, value('id')), inArray(memberships.state, ['asked', 'member']))),
  ),
};
