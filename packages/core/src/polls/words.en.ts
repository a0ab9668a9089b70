import type { VotingBar } from './ballot/schema.ts';
import type { PollKind } from './kinds.ts';
import type { PollState } from './lifecycle.ts';
import type { LegalDate, PollChannel } from './schema.ts';

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

const kinds: Record<PollKind, string> = {
  owners: 'Owners’ decision',
  committee: 'Owners’ committee',
  residents: 'Residents’ meeting',
  delegates: 'Residents’ delegates',
  council: 'Residents’ council',
  space: 'Group decision',
  consultative: 'Consultation',
};

const channels: Record<PollChannel, string> = {
  web: 'Online',
  kiosk: 'At the kiosk',
  assisted: 'With help at the service station',
  paper: 'On paper',
  proxy: 'By proxy',
};

const bars: Record<VotingBar, string> = {
  SIGN_IN_REQUIRED: 'Sign in, and you will see whether you can vote.',
  LEVEL_REQUIRED: 'This vote needs your identity confirmed. The service station does that with you.',
  NOT_ON_ROLL: 'You are not on the list for this vote. If that is wrong, tell the service station.',
  POLL_NOT_OPEN: 'Voting has not begun.',
  POLL_CLOSED: 'Voting has ended.',
  REPRESENTATIVE_NEEDED: 'This home has several owners. Name together who casts its vote.',
  REPRESENTATIVE_OTHER: 'The owners of this home have named somebody else to cast its vote.',
  PROXY_ENDED: 'The owner has voted in person, which ends your proxy.',
  CHANGE_LIMIT: 'Your vote is in and can no longer be changed.',
  ONLINE_NOT_OFFERED: 'This vote is on paper only. Your ballot comes to your door.',
};

const dates: Record<LegalDate['name'], string> = {
  rollPostedUntil: 'Objections to the roll until',
  noticeSafe: 'Announce by',
  noticeLatest: 'Latest day to announce',
  opens: 'Voting begins',
  closes: 'Voting ends',
  resultBy: 'Result by',
  postedUntil: 'Result on the board until',
};

/** Why a vote binds or may only ask, and what a step was warned of, by code. */
const reasons = {
  PROFILE_ALLOWS: 'The rules of this place let this vote bind.',
  ASKS_ONLY: 'This vote asks for opinions. It decides nothing by itself.',
  PAPER_ONLY: 'The votes that bind are given on paper.',
  OFFICIAL_PLATFORM: 'The vote that binds is held on the government’s own platform.',
  OFFICIAL_PLATFORM_REQUIRED: 'Online votes bind here only on the government’s own platform.',
  PROFILE_UNCHECKED: 'Nobody has checked these rules against their text yet.',
  NOTICE_DOUBT: 'Counted strictly, the notice is one day short.',
  NOTICE_SHORT: 'The notice is shorter than usual.',
  VOTING_PERIOD: 'The voting period is shorter or longer than the rules say.',
  ROLL_POSTING_SHORT: 'The roll was on the board for fewer days than usual.',
  PAPER_NOT_OFFERED: 'No paper is offered to those without a phone.',
  RESULT_LATE: 'The result is posted later than the rules say.',
};

/** Words that everything about polls shares, in English. This dictionary says which words there are. */
export const words = {
  states,
  kinds,
  channels,
  bars,
  dates,
  reasons,
  effects: { binding: 'Binding', consultative: 'Asks for opinions' },
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
  operator:
    'Choices are sealed until voting ends. Whoever runs the machine and holds its secret could open the seal earlier; the tellers and this page cannot.',
};

export type PollWords = typeof words;
