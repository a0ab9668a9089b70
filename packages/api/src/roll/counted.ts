import { electorsOf } from '@juyi/core/roll/electors';
import type { ElectorKind } from '@juyi/core/roll/facts';
import type { Community } from '../community.ts';
import type { Database } from '../database/database.ts';
import { readFacts } from './facts.ts';
import { rollStore as store } from './store.ts';
import { todayIn } from './today.ts';

/** How many owners by heads, grown-up residents or households the rolls hold today; null where they hold none. */
export async function countedToday(community: Community, kind: ElectorKind, now: number): Promise<number | null> {
  const rolls = await community.database.read(store.list());
  const asOf = [todayIn(community, now), ...rolls.map(({ id, version }) => `${id} ${version}`)].join();
  const known = counts.get(community.database)?.[kind];
  if (known?.asOf === asOf) return known.count;
  const facts = await Promise.all(rolls.map(({ id }) => readFacts(community, id)));
  const sum = facts.reduce((all, one) => all + electorsOf(kind, one, {}, (text) => text).length, 0);
  const count = sum === 0 ? null : sum;
  counts.set(community.database, { ...counts.get(community.database), [kind]: { asOf, count } });
  return count;
}

/** Counting walks through a whole roll, so it is done once for each of its versions, and each day: children grow up. */
const counts = new WeakMap<Database, Partial<Record<ElectorKind, { asOf: string; count: number | null }>>>();
