import type { PollState } from './lifecycle.ts';
import type { PollChannel } from './schema.ts';

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

const channels: Record<PollChannel, string> = {
  web: 'Online',
  kiosk: 'At the kiosk',
  assisted: 'With help at the service station',
  paper: 'On paper',
  proxy: 'By proxy',
};

/** Words of where a poll stands and how one takes part, in English. This dictionary says which words there are. */
export const words = { states, channels };

export type PollStateWords = typeof words;
