import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Community } from '../community.ts';
import { build, reader, statement, type Write } from '../database/write.ts';
import type { Change } from '../http/live.ts';
import { events } from './table.ts';

const value = sql.placeholder;

const append = statement(
  build.insert(events).values({
    subject: value('subject'),
    version: value('version'),
    kind: value('kind'),
    actor: value('actor'),
    at: value('at'),
    topic: value('topic'),
    topicId: value('topicId'),
    open: value('open'),
    body: value('body'),
  }),
);

/**
 * What happened, to what, by whom; no actor where a day has come. `version` is the subject's new version; a hidden event
 * is told to nobody.
 */
export interface LedgerEntry {
  readonly subject: string;
  readonly version: number;
  readonly event: { readonly kind: string };
  readonly actor: string | null;
  readonly at: number;
  readonly topic: string;
  readonly topicId: string;
  readonly hidden: boolean;
}

/** The write that adds an entry to the ledger; refused as `STALE_VERSION` where the subject has moved on. */
export function enter(community: Pick<Community, 'keys'>, entry: LedgerEntry): Write {
  return append(valuesOf(community, entry));
}

function valuesOf({ keys }: Pick<Community, 'keys'>, entry: LedgerEntry) {
  const { kind, ...body } = entry.event;
  return {
    subject: entry.subject,
    version: entry.version,
    kind,
    actor: entry.actor === null ? 'system' : keys.pseudonym(entry.actor),
    at: entry.at,
    topic: entry.topic,
    topicId: entry.topicId,
    open: entry.hidden ? 0 : 1,
    body: JSON.stringify(body),
  };
}

const openAfter = reader(
  build
    .select({ seq: events.seq, topic: events.topic, id: events.topicId })
    .from(events)
    .where(and(gt(events.seq, value('seq')), eq(events.open, 1)))
    .orderBy(asc(events.seq))
    .limit(value('most')),
);

/** The changes that followers are told of, after a sequence number, oldest first. */
export function changesAfter({ database }: Pick<Community, 'database'>, seq: number, most: number): Promise<Change[]> {
  return database.read(openAfter({ seq, most }));
}

/** What the ledger says openly of one subject, oldest first. */
export const historyOf = reader(
  build
    .select({ version: events.version, kind: events.kind, at: events.at })
    .from(events)
    .where(and(eq(events.subject, value('subject')), eq(events.open, 1)))
    .orderBy(asc(events.version)),
);
