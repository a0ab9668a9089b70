import { words as shared } from './words.en.ts';

/** Words of one poll, its notice and a ballot of it, in English. This dictionary says which words there are. */
export const words = {
  ...shared,
  open: (days: number) => (days === 0 ? 'Voting · ends today' : `Voting · ${days} ${days === 1 ? 'day' : 'days'} left`),
  whoMay: 'Who may vote',
  electors: {
    owners: 'All owners, by area and by head',
    residents: 'Residents',
    households: 'Each household once',
    persons: 'The members',
  },
  inBuildings: (names: string) => `of ${names}`,
  all: (heads: number) => (heads === 1 ? '1 in all' : `${heads} in all`),
  you: 'You vote for',
  share: (home: string, yuan: number) => `Your share${home && ` for ${home}`}: ¥${yuan.toLocaleString()}.`,
  took: 'Have voted',
  tookHeads: (share: string) => `${share} of heads`,
  tookArea: (share: string) => `${share} of area`,
  rule: 'Decided by',
  force: 'Effect',
  silence: 'No answer',
  silent: 'Whoever does not vote takes no part: neither for nor against.',
  silenceCounts: (text: string) => `By your community’s own rules: ${text}`,
  secrecy: 'Who sees it',
  recorded: 'The tellers alone see who voted how. Nobody sees a running result.',
  ways: 'Ways to vote',
  until: 'Open',
  span: (from: string, to: string) => `${from} to ${to}`,
  ask: 'Questions',
  signIn: 'Sign in to vote',
  byProxy: 'as proxy',
  area: (figure: string) => `${figure}\u00a0m²`,
  nothingBefore: 'Nothing is chosen for you beforehand. ',
  changes: (times: number) =>
    times === 0
      ? 'Once cast, it stays. '
      : `You can change it ${times === 1 ? 'once' : `${times} times`} until the end. `,
  for: (label: string) => `Ballot of ${label}`,
  item: (place: number, of: number) => `Question ${place} of ${of}`,
  next: 'Next',
  check: 'Next: check my ballot',
  nothing: 'Please mark the ballot first.',
  kept: 'Your marks are kept on this device until you cast them.',
};

export type PollPageWords = typeof words;
