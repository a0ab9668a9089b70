import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import type { Dictionary } from '../base/words.ts';

/** The words of one poll: its notice, and a ballot of it. */
export const pollDictionary: Dictionary<PollPageWords> = {
  en: () => import('@juyi/core/polls/words.poll.en'),
  'zh-CN': () => import('@juyi/core/polls/words.poll.zh-CN'),
};
