import { stage } from '../../database/staging.ts';
import type { Write } from '../../database/write.ts';
import type { Call } from '../../http/call.ts';

/** So long may one piece of work keep everybody waiting, in milliseconds. */
const slice = 8;

/** Does something to each, letting others take their turn in between. */
export async function inSlices<Item, Made>(
  items: readonly Item[],
  work: (item: Item, at: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let until = performance.now() + slice;
  for (const [at, item] of items.entries()) {
    made.push(work(item, at));
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + slice;
  }
  return made;
}

/** So many rows are in the making at once; what they become waits in the database before the next are begun. */
const handful = 1000;

export async function inPieces<Item, Made>(
  items: readonly Item[],
  work: (piece: readonly Item[], from: number) => Promise<Made[]>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < items.length; from += handful)
    made.push(...(await work(items.slice(from, from + handful), from)));
  return made;
}

/** Brings what writes carry to the database ahead of them. */
export function ahead(call: Call, writes: readonly Write[]): Promise<Write[]> {
  return stage(call.community.database, writes, call);
}
