import type { PollAfterWords } from '@juyi/core/polls/words.after.en';
import type { PollStateWords } from '@juyi/core/polls/words.states.en';
import type { Dictionary } from '../../base/words.ts';
import { joined } from '../joined.ts';

export type AfterWords = PollAfterWords & PollStateWords;

/** The words of what comes before, after or instead of marking a ballot. */
export const afterDictionary: Dictionary<AfterWords> = {
  en: () => joined(import('@juyi/core/polls/words.after.en'), import('@juyi/core/polls/words.states.en')),
  'zh-CN': () => joined(import('@juyi/core/polls/words.after.zh-CN'), import('@juyi/core/polls/words.states.zh-CN')),
};
