import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollListWords } from '@juyi/core/polls/words.polls.en';
import type { Dictionary } from '../base/words.ts';
import { joined } from './joined.ts';

/** The words of the list of polls, with those that everything about polls shares. */
export const pollListDictionary: Dictionary<PollWords & PollListWords> = {
  en: () => joined(import('@juyi/core/polls/words.en'), import('@juyi/core/polls/words.polls.en')),
  'zh-CN': () => joined(import('@juyi/core/polls/words.zh-CN'), import('@juyi/core/polls/words.polls.zh-CN')),
};
