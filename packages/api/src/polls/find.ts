import { isId } from '@juyi/core/kernel/ids';
import { isPublic, type PollState } from '@juyi/core/polls/lifecycle';
import type { pollRights } from '@juyi/core/polls/rights';
import type { PollRecord } from '@juyi/core/polls/rules';
import { may } from '@juyi/core/rights';
import type { Community } from '../community.ts';
import type { Database } from '../database/database.ts';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { Sealer } from './seal.ts';
import { pollStore as store } from './store.ts';

type Row = NonNullable<ReturnType<ReturnType<typeof store.one>['decode']>[number]>;

/** A poll as it stands: the record the rules know, and what only the database has. */
export interface KnownPoll {
  readonly record: PollRecord;
  readonly row: Row;
  readonly sealer: Sealer;
}

export type PollAction = keyof typeof pollRights;

/** Polls that were read lately, by community. What is stored in them changes seldom, and ballots come by the thousand. */
const known = new WeakMap<Database, Map<string, { poll: KnownPoll; readAt: number }>>();
/** For so long, in ms, another process's change may go unseen here; the database looks at state and time itself. */
const keptFor = 1000;

function cacheOf(database: Database): Map<string, { poll: KnownPoll; readAt: number }> {
  let cache = known.get(database);
  if (!cache) {
    const made = new Map<string, { poll: KnownPoll; readAt: number }>();
    database.watch(['polls'], () => made.clear());
    known.set(database, made);
    cache = made;
  }
  return cache;
}

/** Reads a poll, at most once a second. @param now UTC ms, of the community's clock */
export async function readPoll({ database }: Community, id: string, now: number): Promise<KnownPoll | undefined> {
  const cache = cacheOf(database);
  const kept = cache.get(id);
  if (kept && now >= kept.readAt && now < kept.readAt + keptFor) return kept.poll;
  const row = isId(id) ? await database.first(store.one({ id })) : undefined;
  if (!row) return undefined;
  const poll = { record: recordOf(row), row, sealer: kept?.poll.sealer ?? new Sealer(row.sealKey) };
  if (cache.size >= 200) cache.clear();
  cache.set(id, { poll, readAt: now });
  return poll;
}

export function recordOf(row: Row): PollRecord {
  const { id, author, state, version, createdAt, rollPostedAt, noticedAt, postponedAt, postedAt, postedUntil } = row;
  const { opensAt, closesAt, reason } = row;
  const happened = { createdAt, rollPostedAt, noticedAt, postponedAt, reason, postedAt, postedUntil };
  return { ...row.draft, id, author, state, version, ...happened, opensAt, closesAt };
}

/** The state by the clock: a poll opens and closes at its times, also while the tick has not come by yet. */
export function stateAt({ state, opensAt, closesAt }: PollRecord, now: number): PollState {
  if (state !== 'noticed' && state !== 'postponed' && state !== 'open') return state;
  if (now >= closesAt) return 'closed';
  return now >= opensAt ? 'open' : state;
}

/** The poll of the address, for those who may do this to it. */
export async function findPoll(call: Call, action: PollAction): Promise<KnownPoll> {
  const { community, viewer, params, now } = call;
  const poll = await readPoll(community, params.id!, now);
  if (!poll) {
    const denied = may(viewer, 'poll.opening', nobody);
    throw new Refused(openToAll.includes(action) ? 'NOT_FOUND' : (denied ?? 'NOT_FOUND'));
  }
  const denied = may(viewer, openToAll.includes(action) ? 'poll.read' : action, poll.record);
  if (denied) throw new Refused(denied);
  return poll;
}

const openToAll: readonly PollAction[] = [
  'poll.read',
  'poll.files',
  'poll.mine',
  'poll.turnout',
  'poll.result',
  'poll.bundle',
];
const nobody = { kind: 'space', rollPostedAt: 0, author: '', tellers: [], standIns: [] } as const;

/** A poll that others cannot see is the desk's alone, and its answer is kept by nobody. */
export function isPersonal({ record }: KnownPoll): boolean {
  return !isPublic(record);
}

/** What the ledger calls a poll. */
export function subjectOf(id: string): string {
  return `poll:${id}`;
}
