import type { LegalDate } from './schema.ts';

const dates: Record<LegalDate['name'], string> = {
  rollPostedUntil: 'Objections to the roll until',
  noticeSafe: 'Announce by',
  noticeLatest: 'Latest day to announce',
  opens: 'Voting begins',
  meets: 'The meeting',
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
  PROFILE_REPLACED: 'These rules follow a text of the law that has been replaced. Check the new text first.',
  NOTICE_DOUBT: 'Counted strictly, the notice is one day short.',
  NOTICE_SHORT: 'The notice is shorter than usual.',
  VOTING_PERIOD: 'The voting period is shorter or longer than the rules say.',
  ROLL_POSTING_SHORT: 'The roll was on the board for fewer days than usual.',
  PAPER_NOT_OFFERED: 'No paper is offered to those without a phone.',
  RESULT_LATE: 'The result is posted later than the rules say.',
};

/** Words of the rules a poll is prepared by, in English. This dictionary says which words there are. */
export const words = {
  dates,
  reasons,
  operator:
    'Choices are sealed until voting ends. Whoever runs the machine and holds its secret could open the seal earlier; the tellers and this page cannot.',
};

export type PollRuleWords = typeof words;
