import type { BallotWords } from '@juyi/core/polls/words.ballot.en';
import type { Dictionary } from '../base/words.ts';

/** The words of the ballot papers. */
export const ballotDictionary: Dictionary<BallotWords> = {
  en: () => import('@juyi/core/polls/words.ballot.en'),
  'zh-CN': () => import('@juyi/core/polls/words.ballot.zh-CN'),
};
