import type { Audience } from '@juyi/core/delivery/news';
import { and, eq, ne, sql } from 'drizzle-orm';
import { build, reader } from '../database/write.ts';
import { cosigns, proposals } from '../proposals/table.ts';

const subject = sql.placeholder('subject');

/** Who co-signed, but for the author, who is told as such. */
const cosigners = build
  .select({ person: cosigns.person, title: proposals.title })
  .from(cosigns)
  .innerJoin(proposals, eq(proposals.id, cosigns.proposal));
const neighbours = and(eq(cosigns.proposal, subject), ne(cosigns.person, proposals.author));

/** How to find those whom an event concerns, by what it is about and when it was; `title` is what it is called. */
export const audienceReaders = {
  proposalAuthor: reader(
    build.select({ person: proposals.author, title: proposals.title }).from(proposals).where(eq(proposals.id, subject)),
  ),
  proposalCosigners: reader(cosigners.where(neighbours)),
  /** Whom this very change asks whether they still co-sign. */
  cosignersAsked: reader(cosigners.where(and(neighbours, eq(cosigns.askedAt, sql.placeholder('at'))))),
} satisfies Record<Audience, unknown>;
