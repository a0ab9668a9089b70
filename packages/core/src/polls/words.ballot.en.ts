import { sayMoney } from './money.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Words of the ballot papers, in English. This dictionary says which words there are. */
export const words = {
  unfinished: 'Please look at this question again.',
  answers: {
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstain',
    follow: 'Follow the majority',
    consent: 'I consent',
    'stand-aside': 'I stand aside',
    object: 'I object',
  } as Record<string, string>,
  blank: 'Abstain: I choose none here',
  marked: 'marked',
  standing: {
    untouched: () => 'Nothing is marked yet.',
    chosen: () => 'Marked.',
    blank: () => 'You take part and choose none.',
    few: (done: number, of: number) => `${done} marked. Please mark at least ${of}.`,
    many: (done: number, of: number) => `${done} marked, at most ${of} allowed. Please take some back.`,
    marked: (done: number, of: number) => `${done} marked, at most ${of}.`,
    partial: (done: number, of: number) => `${done} of ${of} done.`,
    spent: (spent: string, of: string) => `${spent} of ${of} used.`,
    overspent: (over: string) => `${over} more than there is. Please take something back.`,
    unfit: () => 'The ballot paper has changed since. Please mark it again.',
  },
  rest: {
    scores: 'What you leave without points counts as 0.',
    grades: 'What you leave out is not judged by you.',
    ranking: 'You need not rank all. Your ballot passes on only to those you have ranked.',
  } as Record<string, string>,
  hints: {
    choice: () => 'Choose one.',
    choices: (least: number, most: number) => (least === most ? `Mark ${most}.` : `Mark ${least} to ${most}.`),
    approval: () => 'Mark all that you approve of, as many as you like.',
    scores: (_: number, top: number) => `Give each from 0 (worst) to ${top} (best).`,
    grades: () => 'Judge each on its own.',
    ranking: () => 'Put your first choice first, then the second, and so on.',
    credits: (_: number, purse: number) => `You have ${count(purse, 'credit', 'credits')}. Each vote costs one.`,
    squares: (_: number, purse: number) =>
      `You have ${count(purse, 'credit', 'credits')}. One vote costs 1, two cost 4, three cost 9.`,
    budget: () => 'Choose projects until the money is used. You need not use all of it.',
  },
  unrated: 'no opinion',
  points: (points: number) => count(points, 'point', 'points'),
  clear: 'Take back',
  clearOf: (name: string) => `Take back what you gave “${name}”`,
  grades: {
    1: ['no', 'yes'],
    2: ['poor', 'fair', 'good'],
    3: ['poor', 'fair', 'good', 'excellent'],
    4: ['reject', 'poor', 'fair', 'good', 'excellent'],
    5: ['reject', 'poor', 'fair', 'good', 'very good', 'excellent'],
  } as Record<number, readonly string[]>,
  grade: (grade: number, of: number) => `grade ${grade} of ${of}`,
  place: (place: number) => `place ${place}`,
  ranked: 'My order',
  unranked: 'Not ranked',
  nobodyRanked: 'Nothing is ranked yet. Choose from below.',
  add: 'Rank next:',
  up: (name: string) => `Move “${name}” up`,
  down: (name: string) => `Move “${name}” down`,
  takeOut: (name: string) => `Take “${name}” out of my order`,
  nowAt: (name: string, place: number) => `“${name}” is number ${place} now.`,
  nowOut: (name: string) => `“${name}” is not ranked now.`,
  votes: (name: string) => `Votes for “${name}”`,
  more: (name: string) => `One vote more for “${name}”`,
  fewer: (name: string) => `One vote fewer for “${name}”`,
  votesFor: (votes: number, credits: number) =>
    `${count(votes, 'vote', 'votes')}, ${count(credits, 'credit', 'credits')}`,
  costs: (credits: number) => `costs ${count(credits, 'credit', 'credits')}`,
  credits: (credits: number) => count(credits, 'credit', 'credits'),
  money: (yuan: number) => sayMoney(yuan, 'en'),
  left: (amount: string) => `${amount} left.`,
  tooDear: (left: string) => `More than the ${left} left`,
  full: 'You have used all your marks. Take one back to mark another.',
};

export type BallotWords = typeof words;
