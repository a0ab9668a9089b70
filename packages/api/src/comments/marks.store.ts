import { and, eq, sql } from 'drizzle-orm';
import { build, reader, slot, statement } from '../database/write.ts';
import { commentMarks, commentReports, comments } from './table.ts';

const value = sql.placeholder;
const ofPerson = and(eq(commentMarks.person, value('person')), onSubject());
const toRank = sql`${comments.helpful} <> ${comments.rankedHelpful} or ${comments.unhelpful} <> ${comments.rankedUnhelpful}`;

function onSubject() {
  return and(eq(comments.kind, value('kind')), eq(comments.subject, value('subject')));
}

export const marksStore = {
  of: reader(
    build
      .select({ id: commentMarks.id, helpful: commentMarks.helpful })
      .from(commentMarks)
      .where(and(eq(commentMarks.comment, value('comment')), eq(commentMarks.person, value('person')))),
  ),
  counts: reader(
    build
      .select({ helpful: comments.helpful, unhelpful: comments.unhelpful })
      .from(comments)
      .where(eq(comments.id, value('id'))),
  ),
  /** What a person has marked and reported on a subject. */
  marked: reader(
    build
      .select({ id: commentMarks.comment, helpful: commentMarks.helpful })
      .from(commentMarks)
      .innerJoin(comments, eq(comments.id, commentMarks.comment))
      .where(ofPerson),
  ),
  reported: reader(
    build
      .select({ id: commentReports.comment })
      .from(commentReports)
      .innerJoin(comments, eq(comments.id, commentReports.comment))
      .where(and(eq(commentReports.person, value('person')), onSubject())),
  ),
  give: statement(
    build.insert(commentMarks).values({
      id: value('id'),
      comment: value('comment'),
      person: value('person'),
      helpful: value('helpful'),
      at: value('at'),
    }),
  ),
  take: statement(build.delete(commentMarks).where(eq(commentMarks.id, value('id')))),
  report: statement(
    build.insert(commentReports).values({
      id: value('id'),
      comment: value('comment'),
      person: value('person'),
      reason: value('reason'),
      at: value('at'),
    }),
  ),
  toRank: reader(
    build
      .select({ id: comments.id, helpful: comments.helpful, unhelpful: comments.unhelpful })
      .from(comments)
      .where(toRank)
      .limit(200),
  ),
  /** Changes nothing where the marks have moved on meanwhile. */
  rank: statement(
    build
      .update(comments)
      .set({
        score: slot('score', comments.score),
        rankedHelpful: sql`${comments.helpful}`,
        rankedUnhelpful: sql`${comments.unhelpful}`,
      })
      .where(
        and(
          eq(comments.id, value('id')),
          eq(comments.helpful, value('helpful')),
          eq(comments.unhelpful, value('unhelpful')),
        ),
      ),
  ),
};
