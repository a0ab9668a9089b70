import type { PollState } from './lifecycle.ts';

const states: Record<PollState, string> = {
  draft: 'Draft',
  rollPosted: 'Roll on the board',
  rollFrozen: 'Roll settled',
  noticed: 'Announced',
  open: 'Voting',
  postponed: 'Postponed',
  closed: 'Voting has ended',
  counted: 'Counted',
  resultPosted: 'Result on the board',
  final: 'Final',
  cancelled: 'Called off',
  revoked: 'Revoked',
};

/** Words of where a poll stands, in English. This dictionary says which words there are. */
export const words = { states };

export type PollStateWords = typeof words;
