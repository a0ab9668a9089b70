/** Words of the wordings of a proposal and of amendments, in English. This dictionary says which words there are. */
export const words = {
  changes: 'What has changed',
  removed: 'removed',
  added: 'added',
  parts: { title: 'Title', body: 'Text', request: 'What is asked for', place: 'Where', budget: 'What it may cost' },
  yuan: (amount: string) => `${amount} yuan`,
  amendments: 'Other words',
  none: 'Nobody has proposed other words yet.',
  proposed: (name: string, when: string) => `Proposed by ${name} · ${when}`,
  states: { open: 'Waiting for the author', accepted: 'Accepted', declined: 'Not accepted' },
  reason: (reason: string) => `The author says: ${reason}`,
  accept: 'Accept these words',
  decline: 'Decline',
  whyNot: 'Why not?',
  sendDecline: 'Decline, with this reason',
  propose: 'Propose other words',
  which: 'Which part?',
  wording: 'How should it read?',
  why: 'Why? (as you like)',
  send: 'Propose it',
  signIn: 'Sign in to propose other words',
  sent: 'Your words are posted. The author is asked.',
};

export type ProposalWordingWords = typeof words;
