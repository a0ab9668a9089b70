import type { Viewer } from '@juyi/core/kernel/viewer';
import { type Circumstances, movePoll, type PollRecord } from '@juyi/core/polls/rules';
import type { MovePoll, PollReceipt } from '@juyi/core/polls/schema';
import type { Community } from '../community.ts';
import { type Due, schedule } from '../database/due.ts';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { electorStore } from '../roll/electors.ts';
import { decideProposal, linkProposal, undecideProposal } from './decision.ts';
import { showAttached } from './files.ts';
import { findPoll, type KnownPoll, readPoll, stateAt } from './find.ts';
import { settleFranchise } from './franchise.ts';
import { conclude, decided, move, tell } from './service.ts';
import { signingStore } from './signing.store.ts';
import { signCount } from './signing.ts';
import { pollStore as store } from './store.ts';

/**
 * Takes one step of a poll's life; once more where another was taken at the same moment, by the clock or by whoever
 * signs the same count: nobody saw a state that was gone.
 */
export async function transitPoll(call: Call<undefined, MovePoll>): Promise<Answer<PollReceipt>> {
  return { ...(await step(call)), otherwise: () => step(call) };
}

/** What the clock has done meanwhile is written down first, in the same effect. */
async function step(call: Call<undefined, MovePoll>): Promise<Answer<PollReceipt>> {
  const poll = await findPoll(call, 'poll.move');
  const { body, viewer } = call;
  const { record, writes: caughtUp } = byClock(call, poll);
  if (body.to === 'counted') return signCount(call, { ...poll, record }, caughtUp);
  if (record !== poll.record && body.to === record.state) {
    const { id, state, version } = record;
    return { writes: caughtUp, reply: { id, state, version, warnings: [], signatures: 0 } };
  }
  const asked = record === poll.record ? body : withoutStale(body, poll.record);
  const world = await worldOf(call, poll, asked);
  const decision = decided(movePoll(record, asked, viewer, world));
  const answer = conclude(call, decision, [...(await alongside(call, decision.next)), move(decision.next)]);
  return { ...answer, writes: [...caughtUp, ...answer.writes!] };
}

/** Steps that are the clock's and were not written down yet, each with its event. */
export function byClock(
  call: Pick<Call, 'community' | 'now'>,
  { record }: Pick<KnownPoll, 'record'>,
): { record: PollRecord; writes: Write[] } {
  const due = stateAt(record, call.now);
  if (due === record.state) return { record, writes: [] };
  const clock: Viewer = { community: call.community.id, person: null, level: 0, roles: [] };
  const world = { now: call.now, place: call.community, byClock: true, ...nothing };
  const steps = due === 'closed' && record.state !== 'open' ? (['open', 'closed'] as const) : [due];
  const writes: Write[] = [];
  let state = record;
  for (const to of steps) {
    const { next, event } = decided(movePoll(state, { to }, clock, world));
    writes.push(tell({ ...call, viewer: clock }, next, event), move(next));
    state = next;
  }
  return { record: state, writes };
}

const nothing = { snapshotFits: false, openChallenges: 0, signatures: 0 };

/** Opens and closes a poll at its times. */
export async function turnPoll({ subject }: Due, now: number, community: Community): Promise<Write[]> {
  const poll = await readPoll(community, subject, now);
  return poll ? byClock({ community, now }, poll).writes : [];
}

/** Whoever asked for the state before the clock's step meant the poll as it was then. */
function withoutStale(body: MovePoll, { version }: PollRecord): MovePoll {
  if (body.version !== version) return body;
  const { version: _seen, ...rest } = body;
  return rest;
}

async function worldOf(call: Call, poll: KnownPoll, body: MovePoll): Promise<Circumstances> {
  const { database } = call.community;
  const open = body.to === 'final' ? await database.read(store.challenges({ poll: poll.record.id })) : [];
  const snapshot = body.to === 'rollFrozen' ? await snapshotOf(call, poll, body) : undefined;
  return {
    now: call.now,
    place: call.community,
    snapshotFits: snapshot !== undefined && snapshot.kind === poll.record.franchise.electors,
    openChallenges: open.filter(({ state }) => state === 'open').length,
    signatures: body.to === 'final' ? (await database.read(signingStore.signers({ poll: poll.record.id }))).length : 0,
  };
}

async function snapshotOf({ community }: Call, { record }: KnownPoll, body: Pick<MovePoll, 'snapshot'>) {
  const snapshot = body.snapshot ?? record.franchise.snapshot;
  return snapshot === undefined ? undefined : community.database.first(electorStore.snapshot({ snapshot }));
}

/** What else a step stores: whom a frozen roll names, and when the clock is to come by. */
async function alongside(call: Call, next: PollRecord): Promise<Write[]> {
  if (next.state === 'rollPosted') return [showAttached(next), ...(await linkProposal(call, next))];
  if (next.state === 'rollFrozen') return settleFranchise(call, next);
  if (next.state === 'resultPosted') {
    const counted = (await call.community.database.read(store.results({ poll: next.id }))).at(-1)!;
    return decideProposal(call, next, JSON.parse(counted.sheet));
  }
  if (next.state === 'revoked') return undecideProposal(call, next);
  if (!['noticed', 'postponed', 'open'].includes(next.state)) return [];
  return [
    schedule({ id: call.makeId(), what: 'poll.opens', subject: next.id, dueAt: next.opensAt }),
    schedule({ id: call.makeId(), what: 'poll.closes', subject: next.id, dueAt: next.closesAt }),
  ];
}
