import type { DeadlinePlace } from '../kernel/calendar.ts';
import { isRejection, type Rejection } from '../kernel/problem.ts';
import type { Denial } from '../kernel/right.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { faultOfPoll, profileOf, settled } from './compose.ts';
import { freezeObjections, noticeObjections, periodObjections, postedUntil, postingObjections } from './dates.ts';
import { effectOf, type Objection } from './effect.ts';
import type { PollEvent } from './events.ts';
import { findPollTransition, isFixed, type PollGuard, type PollState } from './lifecycle.ts';
import type { PollProfile } from './profiles/profile.ts';
import { pollRights } from './rights.ts';
import type { MovePoll, PollDraft } from './schema.ts';

/** A poll as the rules see it: what was composed, and what has happened to it. Times are UTC ms. */
export interface PollRecord extends PollDraft {
  readonly id: string;
  readonly author: string;
  readonly state: PollState;
  readonly version: number;
  readonly createdAt: number;
  readonly rollPostedAt: number | null;
  readonly noticedAt: number | null;
  readonly postponedAt: number | null;
  /** Why it was last put off, called off or revoked, for everybody. */
  readonly reason: string | null;
  readonly postedAt: number | null;
  readonly postedUntil: number | null;
}

/** What the rules are told of the world around a poll. */
export interface Circumstances {
  readonly now: number;
  readonly place: DeadlinePlace;
  /** The clock itself takes the step: no right is asked. */
  readonly byClock?: boolean;
  /** The snapshot that was named exists and fits. */
  readonly snapshotFits: boolean;
  readonly openChallenges: number;
  /** People who have signed the count, this viewer included; two accounts of one person are one. */
  readonly signatures: number;
}

export interface PollDecision {
  readonly next: PollRecord;
  readonly event: PollEvent;
  readonly warnings: readonly Objection[];
}

/** A new poll, as a draft. */
export function createPoll(
  draft: PollDraft,
  { id, author, now }: { id: string; author: string; now: number },
): PollDecision | Rejection {
  const refused = faultOfPoll(settled(draft));
  if (refused) return refused;
  const none = { rollPostedAt: null, noticedAt: null, postponedAt: null, postedAt: null, postedUntil: null };
  const begun = { id, author, state: 'draft', version: 1, createdAt: now, reason: null } as const;
  const next: PollRecord = { ...settled(draft), ...begun, ...none };
  return { next, event: { kind: 'poll.drafted' }, warnings: [] };
}

/** Until it is announced, a poll may be composed anew; whom it asks stands from the day its roll is on the board. */
export function editPoll(
  state: PollRecord,
  draft: PollDraft,
  version: number,
  viewer: Viewer,
): PollDecision | Rejection {
  const denied = pollRights['poll.edit'](viewer, state);
  if (denied) return { rejected: denied };
  if (version !== state.version) return { rejected: 'STALE_VERSION' };
  if (isFixed(state.state)) return { rejected: 'POLL_FIXED' };
  if (state.state !== 'draft' && asksOthers(state, draft)) return { rejected: 'FRANCHISE_POSTED' };
  const franchise = state.state === 'rollFrozen' ? state.franchise : draft.franchise;
  const composed = settled({ ...draft, franchise });
  const refused = faultOfPoll(composed);
  if (refused) return refused;
  const next = { ...state, ...composed, version: version + 1 };
  return { next, event: { kind: 'poll.edited' }, warnings: [] };
}

/** Whether two drafts ask different people. Which frozen roll names them is settled later. */
function asksOthers(one: PollDraft, other: PollDraft): boolean {
  const asked = ({ kind, franchise: { electors, buildings, ages, space } }: PollDraft) =>
    JSON.stringify([kind, electors, [...(buildings ?? [])].sort(), ages?.from, ages?.until, space]);
  return asked(one) !== asked(other);
}

/** The one rule of a poll's life: which step it takes, what speaks against it, or why it does not take it. */
export function movePoll(
  state: PollRecord,
  command: MovePoll,
  viewer: Viewer,
  world: Circumstances,
): PollDecision | Rejection {
  const step = findPollTransition(state.state, command.to);
  if (!step) {
    const stale = command.version !== undefined && command.version !== state.version;
    return { rejected: stale ? 'STALE_VERSION' : 'POLL_TRANSITION' };
  }
  const denied: Denial | null = world.byClock ? null : pollRights[step.action](viewer, state);
  if (denied) return { rejected: denied };
  if (command.version !== undefined && command.version !== state.version) return { rejected: 'STALE_VERSION' };
  const profile = profileOf(state)!;
  const warnings: Objection[] = [];
  for (const guard of step.guards) {
    const answer = guards[guard](state, command, world, profile);
    if (isRejection(answer)) return answer;
    warnings.push(...answer);
  }
  if (command.to === 'resultPosted') warnings.push(...postingObjections(state, profile, world.now, world.place));
  const next = { ...state, ...changes(state, command, world, profile), version: state.version + 1 };
  const reason = command.reason === undefined ? {} : { reason: command.reason };
  const warned = warnings.length === 0 ? {} : { warnings: warnings.map(({ code }) => code) };
  return { next, event: { kind: `poll.${command.to}`, ...reason, ...warned }, warnings };
}

type Guard = (
  state: PollRecord,
  command: MovePoll,
  world: Circumstances,
  profile: PollProfile,
) => readonly Objection[] | Rejection;

/** What must hold before a step. A law refuses; a default of our own is answered as a warning and written down. */
const guards: Readonly<Record<PollGuard, Guard>> = {
  snapshot: (state, command, world, profile) => {
    const named = command.snapshot ?? state.franchise.snapshot;
    if (state.franchise.electors !== 'persons' && (named === undefined || !world.snapshotFits)) {
      return { rejected: 'SNAPSHOT_REQUIRED' };
    }
    return freezeObjections(state, profile, state, world.now, world.place.zone);
  },
  effect: (state, _command, _world, profile) => {
    const { refused } = effectOf(state, profile);
    return refused ? { rejected: refused } : [];
  },
  notice: (state, _command, { now, place }, profile) => {
    if (now >= state.closesAt) return { rejected: 'POLL_CLOSED' };
    return unlessRefused(noticeObjections(state, profile, now, place.zone));
  },
  opened: ({ opensAt }, _command, { now }) => (now < opensAt ? { rejected: 'POLL_NOT_OPEN' } : []),
  ended: ({ closesAt }, _command, { now }) => (now < closesAt ? { rejected: 'POLL_STILL_OPEN' } : []),
  twoTellers: (_state, _command, { signatures }) => (signatures < 2 ? { rejected: 'SECOND_TELLER' } : []),
  // Whoever signed twice by two accounts counts once, also where that came out after the count.
  twoPeople: (_state, _command, { signatures }) => (signatures < 2 ? { rejected: 'THIRD_SIGNATURE' } : []),
  postingOver: ({ postedUntil }, _command, { now }) =>
    postedUntil === null || now <= postedUntil ? { rejected: 'POSTING_PERIOD' } : [],
  challengesAnswered: (_state, _command, { openChallenges }) =>
    openChallenges > 0 ? { rejected: 'CHALLENGES_OPEN' } : [],
  once: (state, command, { now, place }, profile) => {
    if (state.postponedAt !== null) return { rejected: 'POSTPONED_ONCE' };
    const times = { opensAt: openingOf(state, command), closesAt: command.closesAt ?? state.closesAt };
    const later = times.closesAt > state.closesAt && times.closesAt > now && times.opensAt < times.closesAt;
    if (!later) return { rejected: 'VALIDATION', faults: [{ pointer: '/closesAt', code: 'later' }] };
    // What was announced for a day does not begin before it: nobody would have had the notice that is due.
    if (times.opensAt < state.opensAt)
      return { rejected: 'VALIDATION', faults: [{ pointer: '/opensAt', code: 'later' }] };
    return unlessRefused(periodObjections({ ...state, ...times }, profile, place.zone));
  },
  reason: (_state, { reason }) =>
    reason?.trim() ? [] : { rejected: 'VALIDATION', faults: [{ pointer: '/reason', code: 'required' }] },
};

/** When a poll that is put off opens: one that is open stays so, and only its end moves. */
function openingOf({ state, opensAt }: PollRecord, command: MovePoll): number {
  return state === 'open' ? opensAt : (command.opensAt ?? opensAt);
}

function unlessRefused(objections: readonly Objection[]): readonly Objection[] | Rejection {
  const refusing = objections.find(({ refuses }) => refuses);
  return refusing ? { rejected: refusals[refusing.code]! } : objections;
}

/** The problem that each figure's refusal is told by. */
const refusals: Readonly<Record<string, string>> = {
  NOTICE_SHORT: 'NOTICE_TOO_LATE',
  NOTICE_DOUBT: 'NOTICE_TOO_LATE',
  VOTING_PERIOD: 'VOTING_PERIOD',
  PAPER_NOT_OFFERED: 'PAPER_REQUIRED',
};

function changes(state: PollRecord, command: MovePoll, { now, place }: Circumstances, profile: PollProfile) {
  switch (command.to) {
    case 'rollPosted':
      return { state: command.to, rollPostedAt: now };
    case 'rollFrozen': {
      const snapshot = command.snapshot ?? state.franchise.snapshot;
      return { state: command.to, franchise: { ...state.franchise, ...(snapshot && { snapshot }) } };
    }
    case 'noticed':
      return { state: command.to, noticedAt: now };
    case 'postponed': {
      const opensAt = openingOf(state, command);
      const times = { postponedAt: now, reason: command.reason!, opensAt, closesAt: command.closesAt! };
      // Whoever has begun to vote goes on: what is postponed then is only the end.
      return { state: state.state === 'open' ? ('open' as const) : command.to, ...times };
    }
    case 'resultPosted':
      return { state: command.to, postedAt: now, postedUntil: postedUntil(now, profile, place) };
    case 'cancelled':
    case 'revoked':
      return { state: command.to, reason: command.reason ?? null };
    default:
      return { state: command.to };
  }
}
