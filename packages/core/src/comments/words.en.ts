import type { AppealOutcome, CommentSort, CommentState, Reason, Stance } from './names.ts';

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
  posting: 'Posting …',
  held: 'A moderator reads your comment first. Until then only you see it.',
  heldNotice: 'A moderator reads every comment here before it is posted.',
  masked: 'numbers covered',
  edited: 'changed',
  unhelpful: 'Not helpful',
  helpfulTo: (count: number) => `Helpful ${count}`,
  answer: 'Answer',
  options: 'More',
  report: 'Report',
  reported: 'Reported. A moderator will read it.',
  edit: 'Change',
  remove: 'Delete',
  hiddenOwn: (reason: string) => `A moderator has hidden this comment. Reason: ${reason}. Only you see it.`,
  appeal: 'Appeal',
  appealed: (date: string) => `You have appealed. Another moderator decides by ${date}.`,
};

export type CommentWords = typeof words;
