/** Words of one proposal's page, in English. This dictionary says which words there are. */
export const words = {
  cosign: 'Co-sign this',
  uncosign: 'Take back my co-sign',
  cosigned: 'You have co-signed this.',
  counted: (count: number) => `Your co-sign is counted. Together ${count}.`,
  takenBack: (count: number) => `Your co-sign is taken back. Together ${count}.`,
  signInToCosign: 'Sign in to co-sign',
  answer: 'Official answer',
  history: 'What has happened',
  wordings: (count: number) => `What has changed (wordings: ${count})`,
  otherWords: 'Other words',
  otherWordsOpen: (count: number) => `Other words (waiting: ${count})`,
};

export type ProposalPageWords = typeof words;
