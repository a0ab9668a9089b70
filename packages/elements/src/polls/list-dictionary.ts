import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollKindWords } from '@juyi/core/polls/words.kinds.en';
import type { PollListWords } from '@juyi/core/polls/words.polls.en';
import type { PollStateWords } from '@juyi/core/polls/words.states.en';
import type { Dictionary } from '../base/words.ts';
import { joined } from './joined.ts';

export type ListWords = PollWords & PollKindWords & PollStateWords & PollListWords;

/** The words of the list of polls, with those that everything about polls shares. */
export const pollListDictionary: Dictionary<ListWords> = {
  en: () =>
    joined(
      joined(import('@juyi/core/polls/words.en'), import('@juyi/core/polls/words.kinds.en')),
      import('@juyi/core/polls/words.states.en'),
      import('@juyi/core/polls/words.polls.en'),
    ),
  'zh-CN': () =>
    joined(
      joined(import('@juyi/core/polls/words.zh-CN'), import('@juyi/core/polls/words.kinds.zh-CN')),
      import('@juyi/core/polls/words.states.zh-CN'),
      import('@juyi/core/polls/words.polls.zh-CN'),
    ),
};
