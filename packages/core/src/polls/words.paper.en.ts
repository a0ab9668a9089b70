/** Words that say how a printed ballot is filled in, in English. This dictionary says which words there are. */
export const words = {
  one: 'Mark one box.',
  area: 'Area: ____________ m², written in when this ballot is handed out',
  several: (least: number, most: number) => (least === most ? `Mark ${most}.` : `Mark ${least} to ${most}.`),
  approval: 'Mark all that you approve of.',
  scores: (top: number) => `Write a figure from 0 (worst) to ${top} (best) in each box.`,
  grades: (names: string) => `Write one of these words beside each: ${names}.`,
  ranking: 'Write 1 in the box of your first choice, 2 in that of the second, and so on. You need not rank all.',
  credits: (purse: number) => `Write how many votes each gets, together at most ${purse}.`,
  squares: (purse: number) =>
    `Write how many votes each gets. One vote costs 1, two cost 4, three cost 9; together at most ${purse}.`,
  budget: (purse: string) => `Mark what you choose, together at most ${purse}.`,
};

export type PaperWords = typeof words;
