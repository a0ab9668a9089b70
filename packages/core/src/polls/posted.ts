import type { PollState } from './lifecycle.ts';

/** States in which the result is on the board. */
export function isPosted(state: PollState): boolean {
  return ['resultPosted', 'final', 'revoked'].includes(state);
}
