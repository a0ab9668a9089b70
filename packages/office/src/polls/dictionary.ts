import type { ComposingWords } from '@juyi/core/polls/words.composing.en';
import type { PollDeskWords } from '@juyi/core/polls/words.desk.en';
import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollKindWords } from '@juyi/core/polls/words.kinds.en';
import type { PollNextWords } from '@juyi/core/polls/words.next.en';
import type { PollRuleWords } from '@juyi/core/polls/words.rules.en';
import type { PollStateWords } from '@juyi/core/polls/words.states.en';
import type { Dictionary } from '@juyi/elements/base/words';
import { joined } from '@juyi/elements/polls/joined';

type Shared = PollWords & PollKindWords & PollStateWords & PollRuleWords;

/** What residents read of polls, the words of the rules, and the desk's own words beside them. */
export type PollDesk = Shared & { desk: PollDeskWords; composing: ComposingWords; next: PollNextWords };

export const pollDeskDictionary: Dictionary<PollDesk> = {
  en: () =>
    together(
      joined(
        joined(import('@juyi/core/polls/words.en'), import('@juyi/core/polls/words.kinds.en')),
        import('@juyi/core/polls/words.states.en'),
        import('@juyi/core/polls/words.rules.en'),
      ),
      import('@juyi/core/polls/words.desk.en'),
      import('@juyi/core/polls/words.composing.en'),
      import('@juyi/core/polls/words.next.en'),
    ),
  'zh-CN': () =>
    together(
      joined(
        joined(import('@juyi/core/polls/words.zh-CN'), import('@juyi/core/polls/words.kinds.zh-CN')),
        import('@juyi/core/polls/words.states.zh-CN'),
        import('@juyi/core/polls/words.rules.zh-CN'),
      ),
      import('@juyi/core/polls/words.desk.zh-CN'),
      import('@juyi/core/polls/words.composing.zh-CN'),
      import('@juyi/core/polls/words.next.zh-CN'),
    ),
};

async function together(
  shared: Promise<{ words: Shared }>,
  desk: Promise<{ words: PollDeskWords }>,
  composing: Promise<{ words: ComposingWords }>,
  next: Promise<{ words: PollNextWords }>,
): Promise<{ words: PollDesk }> {
  const own = { desk: (await desk).words, composing: (await composing).words, next: (await next).words };
  return { words: { ...(await shared).words, ...own } };
}
