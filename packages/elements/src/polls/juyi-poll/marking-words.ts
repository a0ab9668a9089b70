import type { PollKindWords } from '@juyi/core/polls/words.kinds.en';
import type { PollMarkingWords } from '@juyi/core/polls/words.marking.en';
import type { Dictionary } from '../../base/words.ts';
import { joined } from '../joined.ts';
import type { Words } from './notice-part.ts';

export type MarkingWords = Words & PollKindWords & PollMarkingWords;

/** The words of marking a ballot. */
export const markingDictionary: Dictionary<PollKindWords & PollMarkingWords> = {
  en: () => joined(import('@juyi/core/polls/words.kinds.en'), import('@juyi/core/polls/words.marking.en')),
  'zh-CN': () => joined(import('@juyi/core/polls/words.kinds.zh-CN'), import('@juyi/core/polls/words.marking.zh-CN')),
};
