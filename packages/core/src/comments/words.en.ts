import type { AppealOutcome, CommentSort, CommentState, Reason, Stance } from './names.ts';
import type { PersonalKind } from './personal-text.ts';

const reasons: Record<Reason, string> = {
  personalData: 'Tells private things about others',
  insult: 'Insults somebody',
  threat: 'Threatens somebody',
  falsehood: 'Spreads something untrue',
  advertising: 'Advertising',
  offTopic: 'Not about this',
  illegal: 'Against the law',
};
const stances: Record<Stance, string> = {
  for: 'For',
  against: 'Against',
  neutral: 'Neither',
  question: 'Question',
};
const gone: Record<Exclude<CommentState, 'shown'>, string> = {
  hidden: 'Hidden by a moderator',
  removed: 'Deleted by its author',
  waiting: 'Being read by a moderator',
};
const sorts: Record<CommentSort, string> = { helpful: 'Most helpful', newest: 'Newest' };
const kinds: Record<PersonalKind, string> = {
  phone: 'a phone number',
  id_number: 'an identity number',
  bank_card: 'a bank card',
  plate: 'a number plate',
  flat: 'a flat number',
};
const outcomes: Record<AppealOutcome, string> = {
  upheld: 'Another moderator has read your appeal. The comment stays hidden.',
  restored: 'Your appeal was right. The comment is shown again.',
  lapsed: 'Nobody decided in time, so the comment is shown again.',
};

/** Words of the comments on something, in English. This dictionary says which words there are. */
export const words = {
  reasons,
  stances,
  gone,
  sorts,
  kinds,
  outcomes,
  heading: 'Comments',
  count: (all: number) => (all === 1 ? '1 comment' : `${all} comments`),
  sidesAre: (pro: number, contra: number) => `${pro} for · ${contra} against`,
  sort: 'Order',
  more: 'Show more',
  allAnswers: (count: number) => `All answers (${count})`,
  news: 'There is something new. Show it',
  empty: 'Nobody has said anything yet',
  emptyAdvice: 'You can be the first: say what you think, or ask.',
  write: 'Say what you think',
  writeAnswer: (name: string) => `Answer ${name}`,
  stance: 'Where do you stand?',
  post: 'Post it',
  posting: 'Posting …',
  posted: 'Your comment is posted.',
  held: 'A moderator reads your comment first. Until then only you see it.',
  heldNotice: 'A moderator reads every comment here before it is posted.',
  signIn: 'Sign in to comment',
  signInAdvice: 'What you wrote stays here.',
  required: 'Please write something here.',
  over: (count: number) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  maskTitle: 'May we cover this?',
  maskAdvice: (what: string) => `It holds ${what}. Everybody would read it. This is how it looks covered:`,
  and: ' and ',
  maskYes: 'Cover it and post',
  maskNo: 'Reword it',
  masked: 'numbers covered',
  edited: 'changed',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  helpfulTo: (count: number) => `Helpful ${count}`,
  answer: 'Answer',
  options: 'More',
  report: 'Report',
  reportTitle: 'What is wrong with it?',
  reported: 'Reported. A moderator will read it.',
  edit: 'Change',
  save: 'Save',
  remove: 'Delete',
  removeSure: 'Delete this comment? Its answers stay.',
  removeYes: 'Yes, delete it',
  keep: 'Keep it',
  yours: 'you',
  hiddenOwn: (reason: string) => `A moderator has hidden this comment. Reason: ${reason}. Only you see it.`,
  appeal: 'Appeal',
  appealTitle: 'Why should it be shown?',
  appealAdvice: 'Another moderator decides within three days; otherwise the comment is shown again.',
  appealSend: 'Send the appeal',
  appealed: (date: string) => `You have appealed. Another moderator decides by ${date}.`,
};

export type CommentWords = typeof words;
