import type { PollKind } from './kinds.ts';

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
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstain',
    follow: 'Follow the majority',
    consent: 'I consent',
    'stand-aside': 'I stand aside',
    object: 'I object',
    silent: 'No answer',
    pending: 'Owners not agreed',
    invalid: 'Cannot count',
    absent: 'Not reached',
  },
  courts: 'Whether this vote has legal effect is for the authorities and the courts to say.',
};

export type PollKindWords = typeof words;
