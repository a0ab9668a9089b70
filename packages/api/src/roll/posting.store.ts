import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { objections, postings } from './posting.table.ts';

const value = sql.placeholder;
const inState = (state: string) =>
  sql<number>`(select count(*) from objections o where o.posting = postings.id and o.state = ${sql.raw(`'${state}'`)})`;

const posting = {
  id: postings.id,
  purpose: postings.purpose,
  kind: postings.kind,
  heads: postings.heads,
  area: postings.area,
  checksum: postings.checksum,
  postedAt: postings.postedAt,
  until: postings.until,
  open: inState('open'),
  upheld: inState('upheld'),
  rejected: inState('rejected'),
};

export const postingStore = {
  list: reader(build.select(posting).from(postings).orderBy(desc(postings.postedAt), desc(postings.id)).limit(50)),
  one: reader(
    build
      .select({ id: postings.id, roll: postings.roll, sheet: postings.sheet })
      .from(postings)
      .where(eq(postings.id, value('id'))),
  ),
  add: insertInto(postings),
  objections: reader(
    build
      .select({
        id: objections.id,
        unit: objections.unit,
        sealed: objections.sealed,
        at: objections.at,
        state: objections.state,
        answer: objections.answer,
        answeredAt: objections.answeredAt,
      })
      .from(objections)
      .where(eq(objections.posting, value('posting')))
      .orderBy(asc(objections.at), asc(objections.id)),
  ),
  objection: reader(
    build
      .select({ id: objections.id, posting: objections.posting, state: objections.state })
      .from(objections)
      .where(eq(objections.id, value('id'))),
  ),
  object: insertInto(objections),
  answer: statement(
    build
      .update(objections)
      .set({
        state: slot('state', objections.state),
        answer: slot('answer', objections.answer),
        answeredBy: slot('answeredBy', objections.answeredBy),
        answeredAt: slot('answeredAt', objections.answeredAt),
      })
      .where(and(eq(objections.id, value('id')))),
  ),
};
