import type { Database } from '../database/database.ts';
import { proposalStore as store } from './store.ts';

/** Batches a tick may take; what is left waits for the next, so that writers are not held up for long. */
const most = 100;

/** Brings the search index up to date with the proposals that changed since. */
export async function indexProposals(database: Database): Promise<void> {
  for (let batch = 0; batch < most && (await database.first(store.toIndex())); batch++) {
    await database.commit([store.index, store.indexed]);
  }
}
