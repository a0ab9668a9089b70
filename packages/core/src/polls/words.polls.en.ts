/** Words of the list of polls, in English. This dictionary says which words there are. */
export const words = {
  heading: 'Votes',
  open: (days: number) => (days === 0 ? 'ends today' : `${days} ${days === 1 ? 'day' : 'days'} left`),
  opens: (date: string) => `begins on ${date}`,
  ended: (date: string) => `ended on ${date}`,
  offered: (date: string) => `was to begin on ${date}`,
  because: (reason: string) => `Why: ${reason}`,
  postponed: (reason: string) => `Postponed. Why: ${reason}`,
  posted: (date: string) => `on the board until ${date}`,
  questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  empty: 'There is nothing to vote on now',
  emptyAdvice: 'When a question is put to a vote, it is announced here.',
  more: 'Show more',
  all: 'All votes',
};

export type PollListWords = typeof words;
