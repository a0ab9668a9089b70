import type { PollState } from './lifecycle.ts';
import type { Poll } from './schema.ts';

/** States in which the result is on the board. */
export function isPosted(state: PollState): boolean {
  return ['resultPosted', 'final', 'revoked'].includes(state);
}

/** Where an area weighs, what is published names no choice; inspection opens it. A secret vote is opened to nobody. */
export function opensToInspection({ secret, items }: Pick<Poll, 'secret' | 'items'>): boolean {
  return !secret && items.some(({ shape }) => shape === 'owners');
}
