import type { ProposalState } from '@juyi/core/proposals/lifecycle';
import { and, asc, desc, eq, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { build, reader, slot, statement } from '../database/write.ts';
import { people, personRoles } from '../people/table.ts';
import { answers, cosigns, proposals, proposalsToIndex } from './table.ts';

const value = sql.placeholder;
const underWay = inArray(proposals.state, ['submitted', 'answered']);

/** The one role that a byline shows beside the name, if any. */
const shownRole = (person: SQL.Aliased | typeof proposals.author | typeof answers.author) => sql<string | null>`(
  select ${personRoles.role} from ${personRoles} where ${personRoles.person} = ${person}
  and ${personRoles.role} in ('worker', 'ownersCommittee', 'councilMember', 'buildingLead') order by 1 desc limit 1)`;

const summary = {
  id: proposals.id,
  title: proposals.title,
  state: sql<ProposalState>`${proposals.state}`,
  cosigns: proposals.cosigns,
  authorName: people.displayName,
  authorRole: shownRole(proposals.author),
  submittedAt: proposals.submittedAt,
  answerDue: proposals.answerDue,
  answeredAt: answers.at,
};

const listed = () =>
  build
    .select(summary)
    .from(proposals)
    .innerJoin(people, eq(people.id, proposals.author))
    .leftJoin(answers, eq(answers.proposal, proposals.id));

/** Null placeholders switch a condition off, so that one statement serves every choice of filters. */
const chosen = and(
  isNotNull(proposals.submittedAt),
  sql`case when ${value('state')} is null then ${underWay} else ${proposals.state} = ${value('state')} end`,
  sql`(${value('phrase')} is null or ${proposals.number} in (
    select rowid from proposal_search where words match ${value('phrase')}
      and rowid not in (select ${proposalsToIndex.number} from ${proposalsToIndex})
    union all
    select number from ${proposals} where number in (select number from ${proposalsToIndex})
      and instr(' ' || words || ' ', replace(${value('phrase')}, '"', ' '))))`,
);

const before = (key: typeof proposals.submittedAt | typeof proposals.cosigns) =>
  or(sql`${value('key')} is null`, lt(key, value('key')), and(eq(key, value('key')), lt(proposals.id, value('id'))));

/** So many are indexed in one effect. */
const oldest = 'SELECT number FROM proposals_to_index ORDER BY number LIMIT 200';

export const proposalStore = {
  /** Pages by `newest` or `cosigns`, after a position, of a state or of all that are under way. */
  list: {
    newest: reader(
      listed()
        .where(and(chosen, before(proposals.submittedAt)))
        .orderBy(desc(proposals.submittedAt), desc(proposals.id))
        .limit(value('most')),
    ),
    cosigns: reader(
      listed()
        .where(and(chosen, before(proposals.cosigns)))
        .orderBy(desc(proposals.cosigns), desc(proposals.id))
        .limit(value('most')),
    ),
  },
  one: reader(
    build
      .select({
        ...summary,
        author: proposals.author,
        version: proposals.version,
        body: proposals.body,
        createdAt: proposals.createdAt,
        answerBody: answers.body,
        answerAuthor: answers.author,
        answerName: sql<
          string | null
        >`(select ${people.displayName} from ${people} where ${people.id} = ${answers.author})`,
        answerRole: shownRole(answers.author),
      })
      .from(proposals)
      .innerJoin(people, eq(people.id, proposals.author))
      .leftJoin(answers, eq(answers.proposal, proposals.id))
      .where(eq(proposals.id, value('id'))),
  ),
  cosignOf: reader(
    build
      .select({ id: cosigns.id })
      .from(cosigns)
      .where(and(eq(cosigns.proposal, value('proposal')), eq(cosigns.person, value('person')))),
  ),
  countOf: reader(
    build
      .select({ count: proposals.cosigns })
      .from(proposals)
      .where(eq(proposals.id, value('id'))),
  ),
  drafts: reader(
    build
      .select({ id: proposals.id, title: proposals.title, version: proposals.version })
      .from(proposals)
      .where(and(eq(proposals.author, value('person')), sql`${proposals.state} = 'draft'`))
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
          sql`${cosigns.proposal} in (select value from json_each(${value('ids')}))`,
        ),
      )
      .orderBy(asc(cosigns.proposal)),
  ),
  add: statement(
    build.insert(proposals).values({
      id: value('id'),
      author: value('author'),
      state: value('state'),
      version: value('version'),
      title: value('title'),
      body: value('body'),
      cosigns: 0,
      createdAt: value('createdAt'),
      submittedAt: value('submittedAt'),
      answerDue: value('answerDue'),
      words: value('words'),
    }),
  ),
  change: statement(
    build
      .update(proposals)
      .set({
        state: slot('state', proposals.state),
        version: slot('version', proposals.version),
        title: slot('title', proposals.title),
        body: slot('body', proposals.body),
        submittedAt: slot('submittedAt', proposals.submittedAt),
        answerDue: slot('answerDue', proposals.answerDue),
        words: slot('words', proposals.words),
      })
      .where(eq(proposals.id, value('id'))),
  ),
  answer: statement(
    build
      .insert(answers)
      .values({ proposal: value('proposal'), body: value('body'), author: value('author'), at: value('at') }),
  ),
  cosign: statement(
    build
      .insert(cosigns)
      .values({ id: value('id'), proposal: value('proposal'), person: value('person'), at: value('at') }),
  ),
  toIndex: reader(build.select({ number: proposalsToIndex.number }).from(proposalsToIndex).limit(1)),
  /** Both take the same proposals: those that wait longest. */
  index: {
    sql: `INSERT OR REPLACE INTO proposal_search (rowid, words) SELECT number, words FROM proposals WHERE number IN (${oldest})`,
    args: [],
  },
  indexed: { sql: `DELETE FROM proposals_to_index WHERE number IN (${oldest})`, args: [] },
  uncosign: statement(build.delete(cosigns).where(eq(cosigns.id, value('id')))),
};
