import { cosignableStates } from '@juyi/core/proposals/states';
import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { build, reader, slot, statement, type Write } from '../database/write.ts';
import { cosigns, proposals } from './table.ts';

const value = sql.placeholder;

/** What only counts once enough stand: the event, the state, and the day by which the community goes on. */
const reached = `id = ?1 AND state = 'gathering' AND cosigns >= needed`;
const missing = `id = ?1 AND state = 'qualified' AND cosigns < needed`;
const enter = (
  kind: string,
  where: string,
) => `INSERT INTO events (subject, version, kind, actor, at, topic, topic_id, open, body)
  SELECT 'proposal:' || id, version + 1, '${kind}', 'system', ?2, 'proposals', id, 1, '{}' FROM proposals WHERE ${where}`;
const move = (state: string, answerDue: string, closesAt: string, where: string) =>
  `UPDATE proposals SET state = '${state}', version = version + 1, answer_due = ${answerDue}, closes_at = ${closesAt}
  WHERE ${where}`;
const remind = (what: string, where: string) => `INSERT INTO due (id, what, subject, due_at, attempts)
  SELECT ?2, '${what}', id, ?3, 0 FROM proposals WHERE ${where}
  ON CONFLICT (what, subject) DO UPDATE SET due_at = excluded.due_at, lease_until = NULL`;

const qualified = {
  enter: enter('proposal.qualified', reached),
  move: move('qualified', '?2', 'NULL', reached),
  remind: remind('proposal.due', `id = ?1 AND state = 'qualified'`),
};
const short = {
  enter: enter('proposal.shortOfCosigns', missing),
  move: move('gathering', 'NULL', '?2', missing),
  remind: remind('proposal.close', `id = ?1 AND state = 'gathering'`),
};

/** A turn of the count, and what then runs. `id` is of the due row, `dueAt` when somebody has to look again. */
interface Turn {
  readonly proposal: string;
  readonly at: number;
  readonly until: number;
  readonly id: string;
  readonly dueAt: number;
}

function turn(sqlOf: typeof qualified, { proposal, at, until, id, dueAt }: Turn): Write[] {
  return [
    { sql: sqlOf.enter, args: [proposal, at] },
    { sql: sqlOf.move, args: [proposal, until] },
    { sql: sqlOf.remind, args: [proposal, id, dueAt] },
  ];
}

export const cosignStore = {
  mine: reader(
    build
      .select({ id: cosigns.id, version: cosigns.version, askedAt: cosigns.askedAt })
      .from(cosigns)
      .where(and(eq(cosigns.proposal, value('proposal')), eq(cosigns.person, value('person')))),
  ),
  count: reader(
    build
      .select({ count: proposals.cosigns })
      .from(proposals)
      .where(eq(proposals.id, value('id'))),
  ),
  /** Where the viewer is asked whether a co-sign still stands. */
  asked: reader(
    build
      .select({ id: proposals.id, title: proposals.title })
      .from(cosigns)
      .innerJoin(proposals, eq(proposals.id, cosigns.proposal))
      .where(
        and(
          eq(cosigns.person, value('person')),
          isNotNull(cosigns.askedAt),
          sql`${proposals.state} in ('submitted', 'gathering', 'qualified')`,
        ),
      )
      .orderBy(desc(cosigns.askedAt))
      .limit(50),
  ),
  /** Co-signs that can still be taken back, of somebody who has signed twice: once as themselves, once as who is gone. */
  both: reader(
    build
      .select({ id: cosigns.id, version: cosigns.version, proposal: cosigns.proposal, state: proposals.state })
      .from(cosigns)
      .innerJoin(proposals, eq(proposals.id, cosigns.proposal))
      .where(
        and(
          eq(cosigns.person, value('gone')),
          inArray(proposals.state, [...cosignableStates]),
          sql`exists (select 1 from cosigns own where own.proposal = ${proposals.id} and own.person = ${value('kept')})`,
        ),
      ),
  ),
  give: statement(
    build
      .insert(cosigns)
      .values({ id: value('id'), proposal: value('proposal'), person: value('person'), at: value('at') }),
  ),
  take: statement(build.delete(cosigns).where(eq(cosigns.id, value('id')))),
  confirm: statement(
    build
      .update(cosigns)
      .set({ askedAt: null, version: slot('version', cosigns.version) })
      .where(eq(cosigns.id, value('id'))),
  ),
  /** Asks everyone who has co-signed whether that still stands. */
  askAgain: statement(
    build
      .update(cosigns)
      .set({ askedAt: slot('at', cosigns.askedAt) })
      .where(and(eq(cosigns.proposal, value('proposal')), isNull(cosigns.askedAt))),
  ),
  /** Takes co-signs along into another proposal, but for those of persons who have signed that one too. */
  carry: statement(
    build
      .update(cosigns)
      .set({ proposal: slot('into', cosigns.proposal) })
      .where(
        and(
          eq(cosigns.proposal, value('proposal')),
          sql`${cosigns.person} not in (select person from cosigns where proposal = ${value('into')})`,
        ),
      ),
  ),
  qualify: (values: Turn) => turn(qualified, values),
  fallShort: (values: Turn) => turn(short, values),
};
