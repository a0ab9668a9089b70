import type { Database } from '../database/database.ts';
import type { Write } from '../database/write.ts';
import { indexStore, type ToIndex } from './index-store.ts';
import { indexed, letters } from './search.ts';

/** Batches a tick may take; what is left waits for the next, so that writers are not held up for long. */
const most = 100;

/** Brings the search index up to date with the proposals that changed since. */
export async function indexProposals(database: Database): Promise<void> {
  for (let batch = 0; batch < most; batch++) {
    const rows = await database.read(indexStore.waiting());
    if (rows.length === 0) return;
    await database.commit(rows.flatMap(indexOne));
  }
}

/** What changed again meanwhile is marked anew by that change, which comes after this in the order of commits. */
function indexOne(row: ToIndex): Write[] {
  const { number, posted } = row;
  const settled = indexStore.settle({ number, version: row.version });
  if (posted === null || row.hidden) return [indexStore.dropWords(posted), indexStore.dropLetters(posted), settled];
  const words = indexed(row);
  return [
    indexStore.putWords(posted, words),
    indexStore.putLetters(posted, { title: letters(words.title), rest: letters(words.rest) }),
    settled,
  ];
}
