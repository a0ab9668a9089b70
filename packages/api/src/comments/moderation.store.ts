import type { AppealOutcome, CommentState, Reason, Stance, SubjectKind } from '@juyi/core/comments/names';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { build, reader, slot, statement } from '../database/write.ts';
import { people } from '../people/table.ts';
import { shownRole } from '../proposals/store.ts';
import { proposals } from '../proposals/table.ts';
import { commentAppeals, commentHidings, commentReports, comments } from './table.ts';

const value = sql.placeholder;

const queued = () =>
  build
    .select({
      id: comments.id,
      kind: sql<SubjectKind>`${comments.kind}`,
      subject: comments.subject,
      title: proposals.title,
      author: comments.author,
      authorName: people.displayName,
      authorRole: shownRole(sql`${comments.author}`),
      state: sql<CommentState>`${comments.state}`,
      version: comments.version,
      body: comments.body,
      stance: sql<Stance | null>`${comments.stance}`,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.author))
    .leftJoin(proposals, and(eq(comments.kind, 'proposal'), eq(proposals.id, comments.subject)));

const openReport = isNull(commentReports.settledAt);
const openAppeal = isNull(commentAppeals.outcome);
const reportedIds = build.select({ id: commentReports.comment }).from(commentReports).where(openReport);
const appealedIds = build
  .select({ id: commentHidings.comment })
  .from(commentAppeals)
  .innerJoin(commentHidings, eq(commentHidings.id, commentAppeals.hiding))
  .where(openAppeal);

const isQueued = {
  reported: and(eq(comments.state, 'shown'), inArray(comments.id, reportedIds)),
  waiting: sql`${comments.state} = 'waiting'`,
  appeals: and(eq(comments.state, 'hidden'), inArray(comments.id, appealedIds)),
};

/** Those that have waited longest first. */
const queue = (which: keyof typeof isQueued) =>
  reader(
    queued()
      .where(and(isQueued[which], gt(comments.id, value('after'))))
      .orderBy(asc(comments.id))
      .limit(value('most')),
  );
const counted = (which: keyof typeof isQueued) =>
  reader(build.select({ count: sql<number>`count(*)` }).from(comments).where(isQueued[which]));
const amongIds = sql`(select value from json_each(${value('ids')}))`;

export const moderationStore = {
  queue: { reported: queue('reported'), waiting: queue('waiting'), appeals: queue('appeals') },
  counts: { reported: counted('reported'), waiting: counted('waiting'), appeals: counted('appeals') },
  /** Every hiding of some comments with its appeal, oldest first. */
  hidings: reader(
    build
      .select({
        id: commentHidings.id,
        comment: commentHidings.comment,
        by: commentHidings.by,
        byName: people.displayName,
        reason: sql<Reason>`${commentHidings.reason}`,
        at: commentHidings.at,
        appealText: commentAppeals.text,
        appealAt: commentAppeals.at,
        due: commentAppeals.due,
        outcome: sql<AppealOutcome | null>`${commentAppeals.outcome}`,
      })
      .from(commentHidings)
      .innerJoin(people, eq(people.id, commentHidings.by))
      .leftJoin(commentAppeals, eq(commentAppeals.hiding, commentHidings.id))
      .where(sql`${commentHidings.comment} in ${amongIds}`)
      .orderBy(asc(commentHidings.version)),
  ),
  reportsOn: reader(
    build
      .select({
        comment: commentReports.comment,
        reason: sql<Reason>`${commentReports.reason}`,
        count: sql<number>`count(*)`,
      })
      .from(commentReports)
      .where(and(openReport, sql`${commentReports.comment} in ${amongIds}`))
      .groupBy(commentReports.comment, commentReports.reason)
      .orderBy(sql`count(*) desc`, asc(commentReports.reason)),
  ),
  measures: reader(
    build
      .select({
        reason: sql<Reason>`${commentHidings.reason}`,
        hidden: sql<number>`count(*)`,
        restored: sql<number>`count(*) filter (where ${commentAppeals.outcome} in ('restored', 'lapsed'))`,
      })
      .from(commentHidings)
      .leftJoin(commentAppeals, eq(commentAppeals.hiding, commentHidings.id))
      .groupBy(commentHidings.reason),
  ),
  hide: statement(
    build.insert(commentHidings).values({
      id: value('id'),
      comment: value('comment'),
      version: value('version'),
      by: value('by'),
      reason: value('reason'),
      at: value('at'),
    }),
  ),
  appeal: statement(
    build
      .insert(commentAppeals)
      .values({ hiding: value('hiding'), text: value('text'), at: value('at'), due: value('due') }),
  ),
  decide: statement(
    build
      .update(commentAppeals)
      .set({
        outcome: slot('outcome', commentAppeals.outcome),
        decidedBy: slot('decidedBy', commentAppeals.decidedBy),
        decidedAt: slot('decidedAt', commentAppeals.decidedAt),
      })
      .where(eq(commentAppeals.hiding, value('hiding'))),
  ),
  settleReports: statement(
    build
      .update(commentReports)
      .set({ settledAt: slot('settledAt', commentReports.settledAt) })
      .where(and(eq(commentReports.comment, value('comment')), openReport)),
  ),
};
