import type { challengeKinds } from './desk/schema.ts';

const kinds: Record<(typeof challengeKinds)[number], string> = {
  forged: 'A ballot that I did not cast',
  delivery: 'The ballot did not reach me',
  count: 'The count',
  roll: 'Who could vote',
  other: 'Something else',
};

/** Words of objecting to a posted result, in English. This dictionary says which words there are. */
export const words = {
  title: 'Objections',
  none: 'Nobody has objected so far.',
  kinds,
  states: { open: 'being looked into', upheld: 'upheld', dismissed: 'dismissed' },
  answer: 'Answer',
  until: (day: string) => `Whoever could vote may object until ${day}.`,
  others: 'Whoever signed the count answers no objection to it.',
  over: 'The days for objecting are over.',
  signIn: 'Sign in to object.',
  object: 'Object to this result',
  what: 'What is it about?',
  which: 'Which vote?',
  text: 'What is wrong, and how do you know?',
  privacy: 'The conveners read this. The board shows only what it is about and the answer.',
  files: 'Photos or papers, if you have any',
  filesHint: (most: number, megabytes: number) =>
    `Pictures or PDF, ${most} at the most, each up to ${megabytes} MB. Only the conveners open them; where a picture was taken is removed.`,
  tooLarge: (name: string) => `Left out, because it is too large: ${name}`,
  tooMany: (name: string) => `Left out, because there are enough: ${name}`,
  remove: 'Take away',
  send: 'Hand it in',
  sending: 'Handing in …',
  sent: 'Your objection is in',
  sentAdvice: 'The answer will stand here, beside the result.',
  empty: 'Please say what is wrong.',
};

export type ChallengeWords = typeof words;
