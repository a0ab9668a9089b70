/** Words of the form to sign in with a code, in English. This dictionary says which words there are. */
export const words = {
  headings: {
    email: 'Sign in with a code by mail',
    phone: 'Sign in with a code by phone',
    letter: 'Sign in with the code of a letter',
  },
  address: { email: 'Mail address', phone: 'Phone number' },
  addressHint: {
    email: 'We send you six digits, nothing else.',
    phone: 'We send you six digits by text message, nothing else.',
  },
  send: 'Send me the code',
  sending: 'Sending …',
  digits: 'The six digits',
  sentTo: (address: string) => `If ${address} can be reached, a code is on its way. It works for ten minutes.`,
  add: 'Add it',
  enter: 'Sign in',
  entering: 'Signing in …',
  another: 'Send another code',
  letterHint: 'Both stand on the letter that the service station put into your letter box.',
  number: 'Number of the letter',
  code: 'Code of the letter',
  whoAreYou: 'Several people use this address. Who are you?',
  somebodyElse: 'Somebody else',
  faults: {
    email: 'This is not a whole mail address, such as name@example.org.',
    phone: 'This is not a whole phone number.',
    digits: 'Please type all six digits.',
    required: 'Please fill this in.',
  },
};

export type SignInFormWords = typeof words;
