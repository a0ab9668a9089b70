import type { Write } from '../../database/write.ts';
import type { Call } from '../../http/call.ts';
import { enter } from '../../ledger/store.ts';
import { uncosignTwice } from '../../proposals/cosigning.ts';
import { meStore as store } from './store.ts';

/** Two people who are one: what both have done is counted once, and what the one had is the other's from now on. */
export async function mergeInto(call: Call, { gone, kept }: { gone: string; kept: string }): Promise<Write[]> {
  const { community, now: at } = call;
  const event = { kind: 'person.merged' };
  const entry = { subject: `merge:${gone}`, version: 1, event, actor: kept, at };
  return [
    ...(await uncosignTwice(call, gone, kept)),
    store.merge({ gone, kept, at }),
    enter(community, { ...entry, topic: 'people', topicId: kept, hidden: true }),
  ];
}
