import type { PledgeState } from '@juyi/core/proposals/pledges/rules';
import type { Pledge } from '@juyi/core/proposals/pledges/schema';
import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { pledges, pledgeUpdates } from './table.ts';

const value = sql.placeholder;

const shown = {
  id: pledges.id,
  what: pledges.what,
  who: pledges.who,
  due: pledges.due,
  state: sql<PledgeState>`${pledges.state}`,
  endedAt: pledges.endedAt,
  reason: pledges.reason,
};

export const pledgeStore = {
  of: reader(
    build
      .select(shown)
      .from(pledges)
      .where(eq(pledges.proposal, value('id')))
      .orderBy(asc(pledges.id)),
  ),
  updates: reader(
    build
      .select({
        pledge: pledgeUpdates.pledge,
        body: pledgeUpdates.body,
        photos: pledgeUpdates.photos,
        at: pledgeUpdates.at,
      })
      .from(pledgeUpdates)
      .innerJoin(pledges, eq(pledges.id, pledgeUpdates.pledge))
      .where(eq(pledges.proposal, value('id')))
      .orderBy(asc(pledgeUpdates.id)),
  ),
  /** `told` counts what was told of it; its events go on from there. */
  one: reader(
    build
      .select({
        ...shown,
        proposal: pledges.proposal,
        told: sql<number>`(select count(*) from pledge_updates where pledge = pledges.id)`,
      })
      .from(pledges)
      .where(eq(pledges.id, value('id'))),
  ),
  make: insertInto(pledges),
  tell: insertInto(pledgeUpdates),
  end: statement(
    build
      .update(pledges)
      .set({
        state: slot('state', pledges.state),
        endedAt: slot('endedAt', pledges.endedAt),
        reason: slot('reason', pledges.reason),
      })
      .where(eq(pledges.id, value('id'))),
  ),
};

/** What was promised for a proposal and what was told of it, oldest first. */
export async function pledgesOf(database: Database, id: string): Promise<Pledge[]> {
  const [made, told] = await Promise.all([
    database.read(pledgeStore.of({ id })),
    database.read(pledgeStore.updates({ id })),
  ]);
  return made.map((pledge) => ({
    ...pledge,
    updates: told.filter((one) => one.pledge === pledge.id).map(({ body, photos, at }) => ({ body, photos, at })),
  }));
}
