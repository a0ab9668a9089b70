import type { Audience } from '@juyi/core/delivery/news';
import type { Locale } from '@juyi/core/kernel/text';
import { and, eq, ne, or, sql } from 'drizzle-orm';
import { comments } from '../comments/table.ts';
import { build, reader } from '../database/write.ts';
import { pollElectors } from '../polls/audience.ts';
import { challenges, polls } from '../polls/table.ts';
import { cosigns, proposalMerges, proposals } from '../proposals/table.ts';
import { objections, postings } from '../roll/posting.table.ts';

const subject = sql.placeholder('subject');

/** Who co-signed, but for the author, who is told as such. */
const cosigners = build
  .select({ person: cosigns.person, title: proposals.title })
  .from(cosigns)
  .innerJoin(proposals, eq(proposals.id, cosigns.proposal));
const neighbours = and(eq(cosigns.proposal, subject), ne(cosigns.person, proposals.author));

/** What a comment stands below, where that has a title. */
const titleOf = (locale: Locale) =>
  sql<string>`coalesce((select title from proposals where id = ${comments.subject}),
    (select json_extract(draft, ${sql.raw(`'$.title."${locale}"'`)}) from polls where id = ${comments.subject}), '')`;

const pollTitle = (locale: Locale) => sql<string>`json_extract(${polls.draft}, ${sql.raw(`'$.title."${locale}"'`)})`;

/** How to find those whom an event concerns, by what it is about and when it was; `title` is what it is called, `english` its name in English where it has two. */
export const audienceReaders = {
  proposalAuthor: reader(
    build.select({ person: proposals.author, title: proposals.title }).from(proposals).where(eq(proposals.id, subject)),
  ),
  proposalCosigners: reader(cosigners.where(neighbours)),
  /** Whom this very change asks whether they still co-sign. */
  cosignersAsked: reader(cosigners.where(and(neighbours, eq(cosigns.askedAt, sql.placeholder('at'))))),
  /** Whose co-signs went from a merged proposal into another one: the ledger knows where they were given. */
  cosignersCarried: reader(
    build
      .select({ person: cosigns.person, title: proposals.title })
      .from(proposals)
      .innerJoin(cosigns, or(eq(cosigns.proposal, proposals.id), eq(cosigns.proposal, proposals.mergedInto)))
      .where(
        and(
          eq(proposals.id, subject),
          ne(cosigns.person, proposals.author),
          sql`exists (select 1 from events e where e.subject = 'cosign:' || ${cosigns.id} and e.version = 1
            and e.topic_id = ${subject})`,
        ),
      ),
  ),
  /** Both whose word a merge waits for. */
  mergingAuthors: reader(
    build
      .select({ person: sql<string>`author.author`, title: proposals.title })
      .from(proposals)
      .innerJoin(proposalMerges, eq(proposalMerges.proposal, proposals.id))
      .innerJoin(sql`proposals author`, or(sql`author.id = ${proposals.id}`, sql`author.id = ${proposalMerges.into}`))
      .where(eq(proposals.id, subject)),
  ),
  commentAuthor: reader(
    build
      .select({
        person: comments.author,
        title: titleOf('zh-CN'),
        english: titleOf('en'),
      })
      .from(comments)
      .where(eq(comments.id, sql`substr(${sql.placeholder('about')}, length('comment:') + 1)`)),
  ),
  pollElectors,
  challenger: reader(
    build
      .select({ person: challenges.person, title: pollTitle('zh-CN'), english: pollTitle('en') })
      .from(challenges)
      .innerJoin(polls, eq(polls.id, challenges.poll))
      .where(eq(challenges.id, sql`substr(${sql.placeholder('about')}, length('challenge:') + 1)`)),
  ),
  objector: reader(
    build
      .select({ person: objections.by, title: postings.purpose })
      .from(objections)
      .innerJoin(postings, eq(postings.id, objections.posting))
      .where(eq(objections.id, sql`substr(${sql.placeholder('about')}, length('objection:') + 1)`)),
  ),
} satisfies Record<Audience, unknown>;
