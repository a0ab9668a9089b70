import type { CommentState, Reason, Side, Stance, SubjectKind } from '@juyi/core/comments/names';
import { and, asc, desc, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { build, reader, slot, statement } from '../database/write.ts';
import { people } from '../people/table.ts';
import { shownRole } from '../proposals/store.ts';
import { commentPolicies, comments, commentTotals } from './table.ts';

const value = sql.placeholder;

export const spoken = {
  id: comments.id,
  kind: sql<SubjectKind>`${comments.kind}`,
  subject: comments.subject,
  parent: comments.parent,
  author: comments.author,
  authorName: people.displayName,
  authorRole: shownRole(sql`${comments.author}`),
  state: sql<CommentState>`${comments.state}`,
  version: comments.version,
  body: comments.body,
  stance: sql<Stance | null>`${comments.stance}`,
  side: sql<Side>`${comments.side}`,
  masked: comments.masked,
  createdAt: comments.createdAt,
  editedAt: comments.editedAt,
  helpful: comments.helpful,
  unhelpful: comments.unhelpful,
  answers: comments.answers,
  score: comments.score,
  reason: sql<Reason | null>`(select reason from comment_hidings where comment = ${comments.id}
    and ${comments.state} = 'hidden' order by version desc limit 1)`,
};

const listed = () => build.select(spoken).from(comments).innerJoin(people, eq(people.id, comments.author));

const onSubject = and(eq(comments.kind, value('kind')), eq(comments.subject, value('subject')));
/** What is shown, and the places of what is gone but was answered. */
const standing = or(eq(comments.state, 'shown'), gt(comments.answers, 0));

export const commentStore = {
  /** The best of one side, after a position. */
  best: reader(
    listed()
      .where(
        and(
          onSubject,
          isNull(comments.parent),
          eq(comments.side, value('side')),
          standing,
          lte(comments.score, value('key')),
          or(lt(comments.score, value('key')), lt(comments.id, value('id'))),
        ),
      )
      .orderBy(desc(comments.score), desc(comments.id))
      .limit(value('most')),
  ),
  newest: reader(
    listed()
      .where(and(onSubject, isNull(comments.parent), standing, lt(comments.id, value('before'))))
      .orderBy(desc(comments.id))
      .limit(value('most')),
  ),
  answers: reader(
    listed()
      .where(
        and(
          onSubject,
          eq(comments.parent, value('parent')),
          eq(comments.state, 'shown'),
          gt(comments.id, value('after')),
        ),
      )
      .orderBy(asc(comments.id))
      .limit(value('most')),
  ),
  /** The first answers to each of several comments. */
  firstAnswers: reader(
    listed()
      .where(
        sql`${comments.id} in (select a.id from json_each(${value('parents')}) p join comments a on a.id in (
          select id from comments where parent = p.value and state = 'shown' order by id limit ${value('most')}))`,
      )
      .orderBy(asc(comments.id)),
  ),
  one: reader(listed().where(eq(comments.id, value('id')))),
  totals: reader(
    build
      .select({ all: commentTotals.all, for: commentTotals.for, against: commentTotals.against })
      .from(commentTotals)
      .where(and(eq(commentTotals.kind, value('kind')), eq(commentTotals.subject, value('subject')))),
  ),
  written: reader(
    listed()
      .where(and(eq(comments.author, value('person')), onSubject, sql`${comments.state} <> 'removed'`))
      .orderBy(desc(comments.id))
      .limit(200),
  ),
  add: statement(
    build.insert(comments).values({
      id: value('id'),
      kind: value('kind'),
      subject: value('subject'),
      parent: value('parent'),
      author: value('author'),
      state: value('state'),
      version: value('version'),
      body: value('body'),
      stance: value('stance'),
      side: value('side'),
      masked: value('masked'),
      createdAt: value('createdAt'),
      editedAt: null,
      helpful: 0,
      unhelpful: 0,
      answers: 0,
      score: 0,
      rankedHelpful: 0,
      rankedUnhelpful: 0,
    }),
  ),
  change: statement(
    build
      .update(comments)
      .set({
        state: slot('state', comments.state),
        version: slot('version', comments.version),
        body: slot('body', comments.body),
        masked: slot('masked', comments.masked),
        editedAt: slot('editedAt', comments.editedAt),
      })
      .where(eq(comments.id, value('id'))),
  ),
  policy: reader(
    build
      .select({ version: commentPolicies.version, premoderation: commentPolicies.premoderation })
      .from(commentPolicies)
      .orderBy(desc(commentPolicies.version))
      .limit(1),
  ),
  setPolicy: statement(
    build
      .insert(commentPolicies)
      .values({ version: value('version'), premoderation: value('premoderation'), at: value('at') }),
  ),
};
