import { sayMoney } from './money.ts';

/** Words of the pictures of a result beyond bars, in English. This dictionary says which words there are. */
export const words = {
  elected: (names: string) => `Elected: ${names}.`,
  funded: (projects: string, money: string) => `Funded: ${projects}. Together ${money}.`,
  money: (yuan: number) => sayMoney(yuan, 'en'),
  points: (points: string) => `${points} ${Number(points) === 1 ? 'point' : 'points'}`,
  exhausted: 'No choice left',
  quota: (votes: string) => `Elected with ${votes} or more`,
  gained: (votes: string) => `+${votes}`,
  lost: (votes: string) => `−${votes}`,
  round: (round: string) => (round === '0' ? 'First choices' : `Round ${round}`),
  rounds: 'Every round as a table',
  pairs: 'One against one',
  pairsHint: 'Each row: how many put the option of the row before the option of the column.',
  beats: 'more',
  grades: 'Every grade as a table',
  budget: (of: string) => `Of ${of} to spend`,
  project: 'Project',
  cost: 'Cost',
  got: 'Votes',
  isElected: 'elected',
  notElected: 'not elected',
  outcome: 'Outcome',
  isFunded: 'funded',
  notFunded: 'not funded',
  votes: (votes: string) => `${votes} ${Number(votes) === 1 ? 'vote' : 'votes'}`,
  save: 'Save the picture',
  pictureOf: (title: string) => `The result sheet as a picture: ${title}`,
  pictureHint: 'Hold the picture to save or send it.',
};

export type PictureWords = typeof words;
