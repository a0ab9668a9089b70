import { and, eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { overturns, proposalMerges, proposals } from './table.ts';

const value = sql.placeholder;
const into = alias(proposals, 'other');

/** Steps that need more than one person: proposalMerges, and rejections that council members want overturned. */
export const mergeStore = {
  of: reader(
    build
      .select({
        into: proposalMerges.into,
        title: into.title,
        fromAgreed: proposalMerges.fromAgreed,
        intoAgreed: proposalMerges.intoAgreed,
      })
      .from(proposalMerges)
      .innerJoin(into, eq(into.id, proposalMerges.into))
      .where(eq(proposalMerges.proposal, value('id'))),
  ),
  /** Merges that a person has not agreed to yet. */
  waitingFor: reader(
    build
      .select({ id: proposals.id, title: proposals.title, intoId: into.id, intoTitle: into.title })
      .from(proposalMerges)
      .innerJoin(proposals, eq(proposals.id, proposalMerges.proposal))
      .innerJoin(into, eq(into.id, proposalMerges.into))
      .where(
        or(
          and(eq(proposals.author, value('person')), eq(proposalMerges.fromAgreed, false)),
          and(eq(into.author, value('person')), eq(proposalMerges.intoAgreed, false)),
        ),
      )
      .limit(50),
  ),
  ask: insertInto(proposalMerges),
  agree: statement(
    build
      .update(proposalMerges)
      .set({
        fromAgreed: slot('fromAgreed', proposalMerges.fromAgreed),
        intoAgreed: slot('intoAgreed', proposalMerges.intoAgreed),
      })
      .where(eq(proposalMerges.proposal, value('id'))),
  ),
  end: statement(build.delete(proposalMerges).where(eq(proposalMerges.proposal, value('id')))),
  wish: insertInto(overturns),
};
