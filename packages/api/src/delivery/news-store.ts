import type { NewsKind, NewsWay, Saying } from '@juyi/core/delivery/news';
import type { Locale } from '@juyi/core/kernel/text';
import { and, asc, desc, eq, gt, inArray, isNull, ne, or, type SQLWrapper, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { events } from '../ledger/table.ts';
import { contacts, people } from '../people/table.ts';
import { polls } from '../polls/table.ts';
import { proposals } from '../proposals/table.ts';
import { messages, news, newsChoices, newsLanguages, positions } from './table.ts';

const value = sql.placeholder;
/** Named in full: drizzle leaves the table's name out where a query has only one. */
const personId = sql.raw('people.id');

/** The address that messages go to: mail before a telephone, the newest first. */
const reach = sql<string | null>`(select ${contacts.kind} || ' ' || ${contacts.address} from ${contacts}
  where ${contacts.person} = ${personId} order by ${contacts.kind} = 'phone', ${contacts.provedAt} desc limit 1)`;
const phone = sql<string | null>`(select ${contacts.address} from ${contacts}
  where ${contacts.person} = ${personId} and ${contacts.kind} = 'phone' order by ${contacts.provedAt} desc limit 1)`;
const language = sql<Locale>`coalesce((select ${newsLanguages.language} from ${newsLanguages}
  where ${newsLanguages.person} = ${personId}), 'zh-CN')`;

/** Where our pages show what news are about: a proposal, or the one that a comment stands below, or a vote. */
const pageOf = (subject: SQLWrapper) =>
  sql<
    string | null
  >`coalesce((select '/proposals/' || ${proposals.id} from ${proposals} where ${proposals.id} = ${subject}),
    (select '/polls/' || ${polls.id} from ${polls} where ${polls.id} = ${subject}))`;

const missed = and(
  gt(news.at, value('since')),
  isNull(news.calledAt),
  or(eq(news.state, 'unreached'), eq(messages.state, 'failed')),
);

export const newsStore = {
  position: reader(
    build
      .select({ seq: positions.seq })
      .from(positions)
      .where(eq(positions.reader, value('reader'))),
  ),
  moveTo: statement(
    build
      .insert(positions)
      .values({ reader: value('reader'), seq: value('seq') })
      .onConflictDoUpdate({ target: positions.reader, set: { seq: sql`max(${positions.seq}, excluded.seq)` } }),
  ),
  /** What happened since, of the kinds that concern somebody. */
  eventsAfter: reader(
    build
      .select({
        seq: events.seq,
        kind: events.kind,
        actor: events.actor,
        at: events.at,
        topic: events.topic,
        subject: events.topicId,
        about: events.subject,
        note: sql<
          string | null
        >`coalesce(json_extract(${events.body}, '$.reason'), json_extract(${events.body}, '$.outcome'))`,
      })
      .from(events)
      .where(and(gt(events.seq, value('seq')), sql`${events.kind} in (select value from json_each(${value('kinds')}))`))
      .orderBy(asc(events.seq))
      .limit(value('most')),
  ),
  page: reader(build.select({ page: pageOf(value('subject')) }).from(sql`(select 1)`)),
  /** How each of these people wants to be told of a kind of news, and where; without whom an event was told to already. */
  readers: reader(
    build
      .select({
        person: people.id,
        reach,
        language,
        way: sql<NewsWay>`coalesce((select ${newsChoices.way} from ${newsChoices}
          where ${newsChoices.person} = ${personId} and ${newsChoices.kind} = ${value('kind')}), 'now')`,
      })
      .from(people)
      .where(
        and(
          sql`${people.id} in (select value from json_each(${value('people')}))`,
          isNull(people.goneAt),
          sql`not exists (select 1 from ${news} where ${news.person} = ${personId} and ${news.seq} = ${value('seq')}
            and ${news.kind} = ${value('kind')})`,
        ),
      ),
  ),
  add: insertInto(news),
  waitingFor: reader(
    build
      .select({
        id: news.id,
        kind: sql<NewsKind>`${news.kind}`,
        says: sql<Saying>`${news.says}`,
        title: news.title,
        note: news.note,
        page: pageOf(news.subject),
      })
      .from(news)
      .where(and(eq(news.person, value('person')), eq(news.state, 'waiting')))
      .orderBy(asc(news.at), asc(news.seq)),
  ),
  settle: statement(
    build
      .update(news)
      .set({ state: slot('state', news.state), message: slot('message', news.message) })
      .where(and(eq(news.person, value('person')), eq(news.state, 'waiting'))),
  ),
  own: reader(
    build
      .select({
        id: news.id,
        kind: sql<NewsKind>`${news.kind}`,
        says: sql<Saying>`${news.says}`,
        title: news.title,
        note: news.note,
        at: news.at,
        topic: news.topic,
        subject: news.subject,
        page: pageOf(news.subject),
      })
      .from(news)
      .where(eq(news.person, value('person')))
      .orderBy(desc(news.at), desc(news.seq))
      .limit(50),
  ),
  settings: reader(
    build
      .select({ reach, language })
      .from(people)
      .where(eq(people.id, value('person'))),
  ),
  choices: reader(
    build
      .select({ kind: sql<NewsKind>`${newsChoices.kind}`, way: sql<NewsWay>`${newsChoices.way}` })
      .from(newsChoices)
      .where(eq(newsChoices.person, value('person'))),
  ),
  choose: statement(
    build
      .insert(newsChoices)
      .values({ person: value('person'), kind: value('kind'), way: value('way') })
      .onConflictDoUpdate({ target: [newsChoices.person, newsChoices.kind], set: { way: sql`excluded.way` } }),
  ),
  speak: statement(
    build
      .insert(newsLanguages)
      .values({ person: value('person'), language: value('language') })
      .onConflictDoUpdate({ target: newsLanguages.person, set: { language: sql`excluded.language` } }),
  ),
  unreached: reader(
    build
      .select({
        person: people.id,
        name: people.displayName,
        phone,
        says: sql<Saying>`${news.says}`,
        title: news.title,
        note: news.note,
        at: news.at,
      })
      .from(news)
      .innerJoin(people, eq(people.id, news.person))
      .leftJoin(messages, eq(messages.id, news.message))
      .where(and(missed, isNull(people.goneAt)))
      .orderBy(asc(people.displayName), asc(people.id), asc(news.at))
      .limit(1000),
  ),
  called: statement(
    build
      .update(news)
      .set({ calledAt: slot('now', news.calledAt) })
      .where(
        and(
          eq(news.person, value('person')),
          isNull(news.calledAt),
          ne(news.state, 'kept'),
          or(
            eq(news.state, 'unreached'),
            inArray(news.message, build.select({ id: messages.id }).from(messages).where(eq(messages.state, 'failed'))),
          ),
        ),
      ),
  ),
};
