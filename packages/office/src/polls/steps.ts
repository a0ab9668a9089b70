import { type PollState, pollTransitions } from '@juyi/core/polls/lifecycle';

/** Steps that lead on, each a button. */
const onward: readonly PollState[] = ['rollPosted', 'rollFrozen', 'noticed', 'counted', 'resultPosted', 'final'];

/** Steps aside: each is explained to everybody, but for a draft that nobody has seen. */
const aside = ['postponed', 'cancelled', 'revoked'] as const;
export type Aside = (typeof aside)[number];

/** The steps that lead on. Where two who signed turned out to be one person, somebody else signs first. */
export function nextSteps(state: PollState, signatures: number): PollState[] {
  const taken = (to: PollState) =>
    pollTransitions.some((step) => step.from === state && step.to === to && !step.byClock);
  return onward.filter((to) => (to === 'counted' && isSignedByOne(state, signatures)) || taken(to));
}

/** Whether what was counted by two turned out to be signed by one. */
export function isSignedByOne(state: PollState, signatures: number): boolean {
  return (state === 'counted' || state === 'resultPosted') && signatures < 2;
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
