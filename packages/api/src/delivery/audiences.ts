import type { Audience } from '@juyi/core/delivery/news';
import { eq, sql } from 'drizzle-orm';
import { build, reader } from '../database/write.ts';
import { cosigns, proposals } from '../proposals/table.ts';

const subject = sql.placeholder('subject');

/** How to find those whom an event concerns, by what it is about; `title` is what it is called. */
export const audienceReaders = {
  proposalAuthor: reader(
    build.select({ person: proposals.author, title: proposals.title }).from(proposals).where(eq(proposals.id, subject)),
  ),
  proposalCosigners: reader(
    build
      .select({ person: cosigns.person, title: proposals.title })
      .from(cosigns)
      .innerJoin(proposals, eq(proposals.id, cosigns.proposal))
      .where(eq(cosigns.proposal, subject)),
  ),
} satisfies Record<Audience, unknown>;
