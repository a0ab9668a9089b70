/** Words of one proposal's page, in English. This dictionary says which words there are. */
export const words = {
  cosign: 'Co-sign this',
  uncosign: 'Take back my co-sign',
  cosigned: 'You have co-signed this.',
  cosignedBy: (count: number) => (count === 1 ? '1 neighbour has co-signed' : `${count} neighbours have co-signed`),
  counted: (count: number) => `Your co-sign is counted. Together ${count}.`,
  takenBack: (count: number) => `Your co-sign is taken back. Together ${count}.`,
  signInToCosign: 'Sign in to co-sign',
  yours: 'You proposed this.',
  answer: 'Official answer',
  history: 'What has happened',
  edit: 'Change the text',
  withdraw: 'Withdraw',
  withdrawSure: 'Withdraw this proposal? Your neighbours will no longer be able to co-sign it.',
  withdrawYes: 'Yes, withdraw it',
  withdrawNo: 'No, keep it',
  withdrawn: 'This proposal has been withdrawn by its author.',
  draftNotice: 'This is your draft. Only you can see it.',
  changed: 'Something has changed here.',
  returnedNotice: 'It was returned to you for changes. Until you hand it in again only you and the workers see it.',
  handIn: 'Hand it in again',
  wordings: (count: number) => `What has changed (wordings: ${count})`,
  otherWords: 'Other words',
  otherWordsOpen: (count: number) => `Other words (waiting: ${count})`,
};

export type ProposalPageWords = typeof words;
