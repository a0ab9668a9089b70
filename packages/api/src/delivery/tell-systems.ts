import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Community } from '../community.ts';
import { Refusal } from '../database/refusal.ts';
import { build, reader } from '../database/write.ts';
import { events } from '../ledger/table.ts';
import { newsStore } from './news-store.ts';
import { send } from './send.ts';

const handful = 100;
const position = 'systems';

const openAfter = reader(
  build
    .select({
      seq: events.seq,
      kind: events.kind,
      topic: events.topic,
      id: events.topicId,
      at: events.at,
      body: events.body,
    })
    .from(events)
    .where(and(gt(events.seq, sql.placeholder('seq')), eq(events.open, 1)))
    .orderBy(asc(events.seq))
    .limit(handful),
);

/**
 * Tells another system what the ledger says openly, from the day it is named: each event once, as a message that waits
 * and is tried again like any other. Whoever reads the ledger at the same time meets the message of the same event.
 */
export async function tellSystems(community: Community, to: string): Promise<void> {
  const { database } = community;
  const head = await database.head();
  const known = await database.first(newsStore.position({ reader: position }));
  if (!known) await database.commit([newsStore.moveTo({ reader: position, seq: head })]);
  for (let seq = known?.seq ?? head; seq < head; ) {
    const found = await database.read(openAfter({ seq }));
    seq = found.length < handful ? head : found.at(-1)!.seq;
    const messages = found.map(({ body, at, ...event }) => {
      const data = { ...event, body: JSON.parse(body) };
      const call = { community, now: at, makeId: () => `event ${event.seq}` };
      return send(call, { to, kind: 'ledger.event', subject: event.kind, text: '', data });
    });
    try {
      await database.commit([...messages, newsStore.moveTo({ reader: position, seq })]);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'NEWS_TOLD') return;
      throw error;
    }
  }
}
