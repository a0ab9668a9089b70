import type { PollKind } from './kinds.ts';
import { words as shared } from './words.en.ts';

const kinds: Record<PollKind, string> = {
  owners: 'Owners’ decision',
  committee: 'Owners’ committee',
  residents: 'Residents’ meeting',
  delegates: 'Residents’ delegates',
  council: 'Residents’ council',
  space: 'Group decision',
  consultative: 'Consultation',
};

/** Words of what a poll is and what is marked in it, in English. This dictionary says which words there are. */
export const words = {
  kinds,
  marks: {
    ...shared.marks,
    silent: 'No answer',
    pending: 'Owners not agreed',
    invalid: 'Cannot count',
    absent: 'Not reached',
  },
  courts: 'Whether this vote has legal effect is for the authorities and the courts to say.',
};

export type PollKindWords = typeof words;
