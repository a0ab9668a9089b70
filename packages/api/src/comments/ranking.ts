import { lowerBound } from '@juyi/core/comments/order';
import type { Database } from '../database/database.ts';
import type { Write } from '../database/write.ts';
import { marksStore } from './marks.store.ts';

/** Ranks a comment by the marks it is expected to have. Where others marked it at the same moment, a tick ranks it. */
export function rank(id: string, helpful: number, unhelpful: number): Write {
  return marksStore.rank({ id, helpful, unhelpful, score: lowerBound(helpful, unhelpful) });
}

/** Ranks those whose marks came at the same moment. */
export async function rankComments(database: Database): Promise<void> {
  const behind = await database.read(marksStore.toRank());
  if (behind.length > 0)
    await database.commit(behind.map(({ id, helpful, unhelpful }) => rank(id, helpful, unhelpful)));
}
