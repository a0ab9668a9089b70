import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import type { PollStateWords } from '@juyi/core/polls/words.states.en';
import type { Dictionary } from '../base/words.ts';
import { joined } from './joined.ts';

/** The words of one poll's notice. */
export type PollNoticeWords = PollWords & PollStateWords & PollPageWords;

/** The words of one poll's notice, with those that everything about polls shares. */
export const pollPageDictionary: Dictionary<PollNoticeWords> = {
  en: () =>
    joined(
      import('@juyi/core/polls/words.en'),
      import('@juyi/core/polls/words.states.en'),
      import('@juyi/core/polls/words.poll.en'),
    ),
  'zh-CN': () =>
    joined(
      import('@juyi/core/polls/words.zh-CN'),
      import('@juyi/core/polls/words.states.zh-CN'),
      import('@juyi/core/polls/words.poll.zh-CN'),
    ),
};
