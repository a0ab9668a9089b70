import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import type { Dictionary } from '../base/words.ts';
import { joined } from './joined.ts';

/** The words of one poll's page, with those that everything about polls shares. */
export const pollPageDictionary: Dictionary<PollWords & PollPageWords> = {
  en: () => joined(import('@juyi/core/polls/words.en'), import('@juyi/core/polls/words.poll.en')),
  'zh-CN': () => joined(import('@juyi/core/polls/words.zh-CN'), import('@juyi/core/polls/words.poll.zh-CN')),
};
