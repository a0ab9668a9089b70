import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollKindWords } from '@juyi/core/polls/words.kinds.en';
import type { ResultWords } from '@juyi/core/polls/words.result.en';
import type { Dictionary } from '../base/words.ts';

export interface SheetDictionary {
  polls: PollWords & PollKindWords;
  result: ResultWords;
}

/** The words of the result sheet, with those that everything about polls shares. */
export const sheetDictionary: Dictionary<SheetDictionary> = {
  en: () =>
    together(
      import('@juyi/core/polls/words.en'),
      import('@juyi/core/polls/words.kinds.en'),
      import('@juyi/core/polls/words.result.en'),
    ),
  'zh-CN': () =>
    together(
      import('@juyi/core/polls/words.zh-CN'),
      import('@juyi/core/polls/words.kinds.zh-CN'),
      import('@juyi/core/polls/words.result.zh-CN'),
    ),
};

async function together(
  polls: Promise<{ words: PollWords }>,
  kinds: Promise<{ words: PollKindWords }>,
  result: Promise<{ words: ResultWords }>,
): Promise<{ words: SheetDictionary }> {
  return { words: { polls: { ...(await polls).words, ...(await kinds).words }, result: (await result).words } };
}
