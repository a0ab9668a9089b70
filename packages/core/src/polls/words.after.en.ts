import type { VotingBar } from './ballot/schema.ts';

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

/** Words of what comes before, after or instead of marking a ballot, in English. This dictionary says which words there are. */
export const words = {
  bars,
  cannot: 'You can’t vote here',
  choose: 'For which home?',
  has: 'has voted',
  hasNot: 'has not voted',
  change: 'Change my ballot',
  counted: 'Your ballot is in',
  countedFor: (label: string) => `In the box: the ballot of ${label}`,
  receipt: 'Receipt',
  receiptSays: 'It proves that your ballot counts. It does not show your choice.',
  left: (times: number) =>
    times === 0
      ? 'It can no longer be changed.'
      : `It can be changed ${times === 1 ? 'once' : `${times} times`} until the end.`,
  another: (label: string) => `Go on with ${label}`,
  offline: 'No connection',
  offlineAdvice: 'Your ballot is not in yet. It is kept here and cast as soon as the connection is back.',
  recount: 'Check this result yourself',
  signedOut: 'Your ballot is not in yet',
  signedOutAdvice: 'You are no longer signed in. Sign in again: what you marked is kept here.',
  uncast: 'Your ballot was not cast',
  uncastAdvice: 'You marked it on this device, but it was not cast before voting ended.',
  inspect: 'Look into all ballots',
  earlier: (version: number) => `The sheet as it was before: version ${version}`,
  find: 'Ask by receipt',
  ended: 'The ballots are being counted',
  endedAdvice: 'The result is posted here.',
  off: 'This vote does not take place',
  revoked: 'This result has been revoked',
  revokedAdvice: 'It decides nothing. What was on the board stays here to be read.',
  postponed: (until: string) => `Postponed: voting ends on ${until}`,
  because: (reason: string) => `Why: ${reason}`,
  begins: (when: string) => `Voting begins on ${when}`,
  beginsAdvice: 'You can read everything now. The ballot opens by itself.',
  checking: 'Is this your ballot?',
  silentItem: 'Not marked: on this question you give no answer.',
  cast: 'Cast my ballot',
  casting: 'Casting …',
};

export type PollAfterWords = typeof words;
