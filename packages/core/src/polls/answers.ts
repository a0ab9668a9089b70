import type { BallotShape } from '../counting/kernel/rule.ts';

const motion = ['yes', 'no', 'abstain'] as const;
const consent = ['consent', 'stand-aside', 'object'] as const;

/** A word that a question is answered with. */
export type Answer = (typeof motion)[number] | (typeof consent)[number] | 'follow';

/** The words that a question can be answered with; none where options are marked. `follow` is 从众, where adopted. */
export function answersTo(item: { shape: BallotShape; rule: string; follow?: boolean | undefined }): readonly Answer[] {
  if (item.shape === 'consent') return consent;
  if (item.shape !== 'motion' && (item.shape !== 'owners' || item.rule === 'committee-election')) return [];
  return item.follow ? [...motion, 'follow'] : motion;
}
