import type { ownFlat, PersonalKind } from './personal-text.ts';

const kinds: Record<PersonalKind | typeof ownFlat, string> = {
  phone: 'a phone number',
  id_number: 'an identity number',
  bank_card: 'a bank card',
  plate: 'a number plate',
  flat: 'a flat number',
  own_flat: 'your own flat number',
};

/** Words of whoever writes, reports or appeals, in English. This dictionary says which words there are. */
export const words = {
  kinds,
  writeAnswer: (name: string) => `Answer ${name}`,
  stance: 'Where do you stand?',
  post: 'Post it',
  posted: 'Your comment is posted.',
  signIn: 'Sign in to comment',
  signInAdvice: 'What you wrote stays here.',
  required: 'Please write something here.',
  over: (count: number) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  maskTitle: 'May we cover this?',
  maskAdvice: (what: string) => `It holds ${what}. Everybody would read it. This is how it looks covered:`,
  and: ' and ',
  maskYes: 'Cover it and post',
  keepFlat: 'Post it with my flat number',
  maskNo: 'Reword it',
  reportTitle: 'What is wrong with it?',
  save: 'Save',
  removeSure: 'Delete this comment? Its answers stay.',
  removeYes: 'Yes, delete it',
  keep: 'Keep it',
  appealTitle: 'Why should it be shown?',
  appealAdvice: 'Another moderator decides within three days; otherwise the comment is shown again.',
  appealSend: 'Send the appeal',
};

export type CommentingWords = typeof words;
