/** Words that only the pages without script need, in English. This dictionary says which words there are. */
export const words = {
  proposals: 'Proposals',
  me: 'Me',
  skip: 'Skip to content',
  otherLanguage: 'Read this in Chinese',
  larger: 'Large type',
  smaller: 'Standard type',
  withoutScript: 'This page works without JavaScript.',
  printed: (address: string) => `Printed from ${address}`,
  find: 'Find',
  usualOrder: 'Best match, else newest',
  next: 'Further proposals',
  first: 'From the beginning',
  backToList: 'All proposals',
  signIn: 'Sign in',
  signInHeading: 'Signing in',
  signInAs: (role: string) => `Sign in as ${role}`,
  which: 'Which person of that kind (0, 1, 2 …)',
  goOn: 'Go back to where you were',
  reference: (number: string) => `Reference ${number}`,
};

export type PagesWords = typeof words;
