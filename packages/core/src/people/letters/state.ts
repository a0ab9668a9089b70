import { letterLimits } from '../limits.ts';
import type { LetterState } from './schema.ts';

/** What is known of a letter; times are UTC ms. */
export interface LetterRecord {
  readonly tries: number;
  readonly usedAt: number | null;
  readonly replacedAt: number | null;
  readonly expiresAt: number;
}

export function stateOf({ tries, usedAt, replacedAt, expiresAt }: LetterRecord, now: number): LetterState {
  if (usedAt !== null) return 'used';
  if (replacedAt !== null) return 'replaced';
  if (tries >= letterLimits.tries) return 'locked';
  return expiresAt <= now ? 'expired' : 'waiting';
}
