/** Words that only the pages without script need, in English. This dictionary says which words there are. */
export const words = {
  proposals: 'Proposals',
  me: 'Me',
  skip: 'Skip to content',
  otherLanguage: 'Read this in Chinese',
  larger: 'Large type',
  smaller: 'Standard type',
  request: 'What is asked for',
  where: 'Where',
  budget: 'Cost',
  promised: 'What was promised',
  pledge: (who: string, date: string, late: boolean) =>
    late ? `${who}, was due by ${date}: late` : `${who}, by ${date}`,
  pledgeEnded: { kept: 'done', dropped: 'given up' },
  withoutScript: 'This page works without JavaScript.',
  printed: (address: string) => `Printed from ${address}`,
  find: 'Find',
  next: 'Further proposals',
  first: 'From the beginning',
  backToList: 'All proposals',
  signIn: 'Sign in',
  signInHeading: 'Signing in',
  address: { email: 'Your e-mail address', phone: 'Your telephone number' },
  sendCode: 'Send me a code',
  codeSent: 'A code is on its way and works for a few minutes. If none arrives, check the address.',
  code: 'The code in the message',
  otherAddress: 'Use another address',
  which: 'Which person of that kind (0, 1, 2 …)',
  goOn: 'Go back to where you were',
  reference: (number: string) => `Reference ${number}`,
};

export type PagesWords = typeof words;
