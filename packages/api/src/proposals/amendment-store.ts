import type { AmendmentState } from '@juyi/core/proposals/amendments/rules';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { AmendablePart } from '@juyi/core/proposals/text';
import { desc, eq, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { people } from '../people/table.ts';
import { shownRole } from './store.ts';
import { amendments } from './table.ts';

const value = sql.placeholder;

const shown = {
  id: amendments.id,
  part: sql<AmendablePart>`${amendments.part}`,
  was: amendments.was,
  wording: amendments.wording,
  why: amendments.why,
  at: amendments.at,
  state: sql<AmendmentState>`${amendments.state}`,
  reason: amendments.reason,
};

export const amendmentStore = {
  /** Those that wait first, the newest on top. */
  of: reader(
    build
      .select({ ...shown, authorName: people.displayName, authorRole: shownRole(sql`${amendments.author}`) })
      .from(amendments)
      .innerJoin(people, eq(people.id, amendments.author))
      .where(eq(amendments.proposal, value('id')))
      .orderBy(desc(sql`${amendments.state} = 'open'`), desc(amendments.id))
      .limit(proposalLimits.amendments),
  ),
  one: reader(
    build
      .select({ ...shown, proposal: amendments.proposal })
      .from(amendments)
      .where(eq(amendments.id, value('id'))),
  ),
  propose: insertInto(amendments),
  decide: statement(
    build
      .update(amendments)
      .set({ state: slot('state', amendments.state), reason: slot('reason', amendments.reason) })
      .where(eq(amendments.id, value('id'))),
  ),
};
