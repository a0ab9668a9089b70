import type { PollState } from './lifecycle.ts';

/** The shape and colour that stand beside the word for a poll's state. */
export function stateKind(state: PollState): string {
  if (state === 'open') return 'submitted';
  if (state === 'final' || state === 'resultPosted') return 'answered';
  return state === 'cancelled' || state === 'revoked' ? 'withdrawn' : 'draft';
}
