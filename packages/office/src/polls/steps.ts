import { type PollState, pollTransitions } from '@juyi/core/polls/lifecycle';

/** Steps that lead on, each a button. */
const onward: readonly PollState[] = ['rollPosted', 'rollFrozen', 'noticed', 'counted', 'resultPosted', 'final'];

/** Steps aside: each is explained to everybody, but for a draft that nobody has seen. */
const aside = ['postponed', 'cancelled', 'revoked'] as const;
export type Aside = (typeof aside)[number];

export function nextSteps(state: PollState): PollState[] {
  return onward.filter((to) => pollTransitions.some((step) => step.from === state && step.to === to && !step.byClock));
}

export function stepsAside(state: PollState): Aside[] {
  return aside.filter((to) => pollTransitions.some((step) => step.from === state && step.to === to));
}

/** What is waited for, where the clock takes the next step. */
export function waitOf(state: PollState): 'opened' | 'ended' | 'postingOver' | null {
  if (state === 'noticed' || state === 'postponed') return 'opened';
  if (state === 'open') return 'ended';
  return state === 'resultPosted' ? 'postingOver' : null;
}
