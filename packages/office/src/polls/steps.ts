import { type PollState, pollTransitions } from '@juyi/core/polls/lifecycle';

/** Steps that a worker takes by a button, the one that leads on first. */
const byHand: readonly PollState[] = [
  'rollPosted',
  'rollFrozen',
  'noticed',
  'counted',
  'resultPosted',
  'final',
  'cancelled',
];

export function nextSteps(state: PollState): PollState[] {
  return pollTransitions
    .filter(({ from, to, byClock }) => from === state && !byClock && byHand.includes(to))
    .map(({ to }) => to)
    .sort((a, b) => byHand.indexOf(a) - byHand.indexOf(b));
}

/** What is waited for, where the clock takes the next step. */
export function waitOf(state: PollState): 'opened' | 'ended' | 'postingOver' | null {
  if (state === 'noticed' || state === 'postponed') return 'opened';
  if (state === 'open') return 'ended';
  return state === 'resultPosted' ? 'postingOver' : null;
}
