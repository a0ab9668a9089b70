import type { PollAfterWords } from '@juyi/core/polls/words.after.en';
import type { Dictionary } from '../../base/words.ts';
import type { Words } from './notice-part.ts';

export type AfterWords = Words & PollAfterWords;

/** The words of what comes after marking a ballot, or instead of it. */
export const afterDictionary: Dictionary<PollAfterWords> = {
  en: () => import('@juyi/core/polls/words.after.en'),
  'zh-CN': () => import('@juyi/core/polls/words.after.zh-CN'),
};
