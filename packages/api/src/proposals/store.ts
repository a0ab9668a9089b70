import type { Outcome, RejectionClass, ScheduleKind } from '@juyi/core/proposals/lifecycle';
import type { ProposalState } from '@juyi/core/proposals/states';
import type { Base, BaseSource, Target } from '@juyi/core/proposals/targets';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { events } from '../ledger/table.ts';
import { people, personRoles } from '../people/table.ts';
import { answers, cosigns, proposalReasons, proposals, wordings } from './table.ts';

const value = sql.placeholder;

/** The one role that a byline shows beside the name, if any. */
export const shownRole = (person: SQL.Aliased | SQL | typeof proposals.author) => sql<string | null>`(
  select ${personRoles.role} from ${personRoles} where ${personRoles.person} = ${person}
  and ${personRoles.role} in ('worker', 'ownersCommittee', 'councilMember', 'buildingLead') order by 1 desc limit 1)`;

const row = {
  id: proposals.id,
  author: proposals.author,
  forNeighbour: proposals.forNeighbour,
  state: sql<ProposalState>`${proposals.state}`,
  version: proposals.version,
  title: proposals.title,
  body: proposals.body,
  request: proposals.request,
  place: proposals.place,
  budget: proposals.budget,
  target: sql<Target>`${proposals.target}`,
  needed: proposals.needed,
  base: proposals.base,
  of: sql<Base | null>`${proposals.of}`,
  baseFrom: sql<BaseSource | null>`${proposals.baseFrom}`,
  cosigns: proposals.cosigns,
  createdAt: proposals.createdAt,
  submittedAt: proposals.submittedAt,
  answerDue: proposals.answerDue,
  closesAt: proposals.closesAt,
  revised: proposals.revised,
  rejection: sql<RejectionClass | null>`${proposals.rejection}`,
  overturns: proposals.overturns,
  scheduledKind: sql<ScheduleKind | null>`${proposals.scheduledKind}`,
  scheduledId: proposals.scheduledId,
  outcome: sql<Outcome | null>`${proposals.outcome}`,
  mergedInto: proposals.mergedInto,
  sentBack: proposals.sentBack,
  supervised: proposals.supervised,
  byGates: proposals.byGates,
};

/** Everything of a proposal that a decision may change. */
const changeable = [
  'author',
  'state',
  'version',
  'title',
  'body',
  'request',
  'place',
  'budget',
  'target',
  'needed',
  'base',
  'of',
  'baseFrom',
  'submittedAt',
  'answerDue',
  'closesAt',
  'revised',
  'rejection',
  'overturns',
  'scheduledKind',
  'scheduledId',
  'outcome',
  'mergedInto',
  'sentBack',
  'supervised',
] as const;

/** What is handed in for the first time takes the next place in the order. */
const nextPlace = sql`(select coalesce(max(posted), 0) + 1 from proposals)`;

const author = sql`${answers.author}`;

export const proposalStore = {
  one: reader(
    build
      .select({
        ...row,
        authorName: people.displayName,
        authorRole: shownRole(proposals.author),
        answeredAt: answers.at,
        answerBody: answers.body,
        answerAuthor: answers.author,
        answerName: sql<string | null>`(select ${people.displayName} from ${people} where ${people.id} = ${author})`,
        answerRole: shownRole(author),
      })
      .from(proposals)
      .innerJoin(people, eq(people.id, proposals.author))
      .leftJoin(answers, eq(answers.proposal, proposals.id))
      .where(eq(proposals.id, value('id'))),
  ),
  receipt: reader(
    build
      .select({ id: proposals.id, state: row.state, version: proposals.version })
      .from(proposals)
      .where(eq(proposals.id, value('id'))),
  ),
  /** What has happened, with the reasons people gave. */
  history: reader(
    build
      .select({
        version: events.version,
        kind: events.kind,
        at: events.at,
        body: events.body,
        reason: proposalReasons.reason,
      })
      .from(events)
      .leftJoin(
        proposalReasons,
        and(eq(proposalReasons.proposal, value('id')), eq(proposalReasons.version, events.version)),
      )
      .where(and(sql`${events.subject} = 'proposal:' || ${value('id')}`, eq(events.open, 1)))
      .orderBy(asc(events.version)),
  ),
  wordings: reader(
    build
      .select({
        version: wordings.version,
        title: wordings.title,
        body: wordings.body,
        request: wordings.request,
        place: wordings.place,
        budget: wordings.budget,
        until: wordings.until,
      })
      .from(wordings)
      .where(eq(wordings.proposal, value('id')))
      .orderBy(asc(wordings.version)),
  ),
  counts: reader(
    build
      .select({
        wordings: sql<number>`(select count(*) from proposal_wordings where proposal = proposals.id)`,
        amendments: sql<number>`(select count(*) from amendments where proposal = proposals.id and state = 'open')`,
      })
      .from(proposals)
      .where(eq(proposals.id, value('id'))),
  ),
  drafts: reader(
    build
      .select({ id: proposals.id, title: proposals.title, version: proposals.version, state: row.state })
      .from(proposals)
      .where(and(eq(proposals.author, value('person')), sql`${proposals.state} in ('draft', 'returned')`))
      .orderBy(desc(proposals.createdAt))
      .limit(50),
  ),
  written: reader(
    build
      .select({ id: proposals.id })
      .from(proposals)
      .where(
        and(
          eq(proposals.author, value('person')),
          sql`${proposals.id} in (select value from json_each(${value('ids')}))`,
        ),
      ),
  ),
  cosigned: reader(
    build
      .select({ id: cosigns.proposal })
      .from(cosigns)
      .where(
        and(
          eq(cosigns.person, value('person')),
          sql`${cosigns.askedAt} is null`,
          sql`${cosigns.proposal} in (select value from json_each(${value('ids')}))`,
        ),
      )
      .orderBy(asc(cosigns.proposal)),
  ),
  add: statement(
    build.insert(proposals).values({
      id: value('id'),
      author: value('author'),
      forNeighbour: value('forNeighbour'),
      state: value('state'),
      version: value('version'),
      title: value('title'),
      body: value('body'),
      request: value('request'),
      place: value('place'),
      budget: value('budget'),
      target: value('target'),
      needed: value('needed'),
      base: value('base'),
      of: value('of'),
      baseFrom: value('baseFrom'),
      createdAt: value('createdAt'),
      submittedAt: value('submittedAt'),
      posted: sql`case when ${value('submittedAt')} is null then null else ${nextPlace} end`,
      answerDue: value('answerDue'),
      byGates: value('byGates'),
    }),
  ),
  change: statement(
    build
      .update(proposals)
      .set({
        ...Object.fromEntries(changeable.map((name) => [name, slot(name, proposals[name])])),
        posted: sql`case when ${value('submittedAt')} is null then null else coalesce(${proposals.posted}, ${nextPlace}) end`,
      })
      .where(eq(proposals.id, value('id'))),
  ),
  answer: statement(
    build
      .insert(answers)
      .values({ proposal: value('proposal'), body: value('body'), author: value('author'), at: value('at') })
      .onConflictDoUpdate({
        target: answers.proposal,
        set: { body: sql`excluded.body`, author: sql`excluded.author`, at: sql`excluded.at` },
      }),
  ),
  giveReason: insertInto(proposalReasons),
  keepWording: insertInto(wordings),
};
