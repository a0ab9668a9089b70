import { momentAt } from '@juyi/core/kernel/calendar';
import { isAdultOn } from '@juyi/core/roll/cells';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { schedule } from '../database/due.ts';
import { build, reader, slot, statement, type Write } from '../database/write.ts';
import type { Task } from '../ticking.ts';
import { birthOf } from './member.ts';
import { members, titles } from './table.ts';
import { todayIn } from './today.ts';

const minors = reader(
  build
    .select({
      id: members.id,
      sealed: members.sealed,
      owns: sql<number>`exists (select 1 from ${titles} where ${titles.member} = ${members.id} and ${titles.until} is null)`,
    })
    .from(members)
    .where(and(eq(members.kind, 'minor'), isNull(members.leftAt))),
);

const growUp = statement(
  build
    .update(members)
    .set({ kind: slot('kind', members.kind) })
    .where(and(eq(members.id, sql.placeholder('member')), eq(members.kind, 'minor'))),
);

/**
 * Who is 18 today answers for themselves from the first moment of the day on. Days of birth are sealed, so that each
 * midnight all children are looked at. What is frozen stays as it is.
 */
export const comeOfAge: Task = async (entry, now, community) => {
  const today = todayIn(community, now);
  const writes = (await community.database.read(minors())).flatMap(({ id: member, sealed, owns }) => {
    const birth = birthOf(community, sealed);
    return birth !== null && isAdultOn(birth, today) ? [growUp({ member, kind: owns ? 'owner' : 'resident' })] : [];
  });
  return [...writes, nextComingOfAge(entry.id, momentAt(now, 1, 0, community.zone))];
};

export const comingOfAgeDue = 'roll.comingOfAge';

/** The first of a community; asked for at every start, kept once. */
export function nextComingOfAge(id: string, dueAt: number): Write {
  return schedule({ id, what: comingOfAgeDue, subject: 'community', dueAt });
}
