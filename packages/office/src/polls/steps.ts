import type { Desk } from '@juyi/core/polls/desk/schema';
import { isFixed, type PollState, pollTransitions } from '@juyi/core/polls/lifecycle';
import type { Poll } from '@juyi/core/polls/schema';

/** Steps that lead on, each a button. */
const onward: readonly PollState[] = ['rollPosted', 'rollFrozen', 'noticed', 'counted', 'resultPosted', 'final'];

/** Steps aside: each is explained to everybody, but for a draft that nobody has seen. */
const aside = ['postponed', 'cancelled', 'revoked'] as const;
export type Aside = (typeof aside)[number];

/** What keeps whoever looks from the next step; each is a sentence that says what to do. */
export type Hold =
  | 'convenersNext'
  | 'countedByOthers'
  | 'signedAlready'
  | 'papersOpen'
  | 'papersAlone'
  | 'ownCount'
  | 'ownCountLater'
  | 'challengesOpen';

/** The steps that lead on, for whoever looks. What holds one of them up is said in its place. */
export function nextSteps(poll: Poll, desk: Desk): PollState[] {
  const taken = (to: PollState) =>
    pollTransitions.some((step) => step.from === poll.state && step.to === to && !step.byClock);
  const steps = isSignedByOne(poll, desk) ? ['counted' as const] : onward.filter(taken);
  return holdsOf(poll, desk).length > 0 ? [] : steps;
}

/** Whether what was counted by two turned out to be signed by one. */
export function isSignedByOne({ state }: Poll, { signatures }: Desk): boolean {
  return (state === 'counted' || state === 'resultPosted') && signatures < 2;
}

/** Whether a count is to be signed now. */
function isToSign(poll: Poll, desk: Desk): boolean {
  return poll.state === 'closed' || isSignedByOne(poll, desk);
}

export function holdsOf(poll: Poll, desk: Desk): Hold[] {
  const toSign = isToSign(poll, desk);
  const later = poll.state !== 'closed';
  const holds: [boolean, Hold][] = [
    [!toSign && !desk.convenes && !isOver(poll), 'convenersNext'],
    [toSign && !desk.counts, 'countedByOthers'],
    [toSign && desk.counts && desk.signed, 'signedAlready'],
    [poll.state === 'closed' && openPapers(desk) > 0, 'papersOpen'],
    [toSign && later && desk.counts && papersAlone(desk) > 0, 'papersAlone'],
    [toSign && desk.counts && poll.secret && !desk.count?.agrees, later ? 'ownCountLater' : 'ownCount'],
    [!toSign && poll.state === 'resultPosted' && openChallenges(desk) > 0, 'challengesOpen'],
  ];
  return holds.flatMap(([is, hold]) => (is ? [hold] : []));
}

/** Whether nobody would be left to answer a challenge once whoever looks has signed. */
export function isLastAnswerer(poll: Poll, desk: Desk): boolean {
  return isToSign(poll, desk) && desk.counts && desk.mayAnswer && desk.answerers.length === 1;
}

/** Whether papers can be counted by hand now: for the first signatures, for a third, or because the count is challenged. */
export function isHandCounted(poll: Poll, desk: Desk): boolean {
  if (!poll.secret || !desk.counts) return false;
  const challenged = desk.challenges.some(({ kind, state }) => kind === 'count' && state === 'open');
  return isToSign(poll, desk) || (poll.state === 'resultPosted' && challenged);
}

/** Whether nothing is to be done with a poll any more. */
export function isOver({ state }: Poll): boolean {
  return ['final', 'cancelled', 'revoked'].includes(state);
}

export function openPapers({ papers }: Desk): number {
  return papers.filter(({ state }) => state === 'once' || state === 'differs').length;
}

/** Papers that one person alone has read, by two accounts of theirs. */
export function papersAlone({ papers }: Desk): number {
  return papers.filter(({ alone }) => alone).length;
}

/** Whether paper ballots are entered now: for the count, or because one person alone has read some. */
export function takesPapers(poll: Poll, desk: Desk): boolean {
  if (!desk.counts || poll.secret || !poll.channels.includes('paper')) return false;
  return ['open', 'closed'].includes(poll.state) || (isSignedByOne(poll, desk) && papersAlone(desk) > 0);
}

export function openChallenges({ challenges }: Desk): number {
  return challenges.filter(({ state }) => state === 'open').length;
}

/** The steps aside; a vote is put off once. */
export function stepsAside({ state, postponedAt }: Pick<Poll, 'state' | 'postponedAt'>): Aside[] {
  return aside.filter(
    (to) =>
      pollTransitions.some((step) => step.from === state && step.to === to) &&
      !(to === 'postponed' && postponedAt !== null),
  );
}

/** How far what was composed can still be changed: all of it, all but whom it asks, or nothing. */
export function changeable({ state }: Poll): 'all' | 'untilNotice' | 'fixed' | null {
  if (state === 'draft') return 'all';
  if (!isFixed(state)) return 'untilNotice';
  return state === 'noticed' || state === 'postponed' ? 'fixed' : null;
}

/** The day that the guide of a state speaks of. */
export function dayOf({ state, opensAt, closesAt, postedUntil }: Poll): number {
  if (state === 'noticed' || state === 'postponed') return opensAt;
  return state === 'resultPosted' && postedUntil !== null ? postedUntil : closesAt;
}
