import type { BallotWords } from '@juyi/core/polls/words.ballot.en';
import type { PollWords } from '@juyi/core/polls/words.en';
import type { ResultWords } from '@juyi/core/polls/words.result.en';
import type { Dictionary } from '../base/words.ts';

export interface SheetDictionary {
  polls: PollWords;
  ballot: BallotWords;
  result: ResultWords;
}

/** The words of the result sheet, with those that everything about polls shares and those of the ballot papers. */
export const sheetDictionary: Dictionary<SheetDictionary> = {
  en: () =>
    together(
      import('@juyi/core/polls/words.en'),
      import('@juyi/core/polls/words.ballot.en'),
      import('@juyi/core/polls/words.result.en'),
    ),
  'zh-CN': () =>
    together(
      import('@juyi/core/polls/words.zh-CN'),
      import('@juyi/core/polls/words.ballot.zh-CN'),
      import('@juyi/core/polls/words.result.zh-CN'),
    ),
};

async function together(
  ...asked: [Promise<{ words: PollWords }>, Promise<{ words: BallotWords }>, Promise<{ words: ResultWords }>]
): Promise<{ words: SheetDictionary }> {
  const [polls, ballot, result] = await Promise.all(asked);
  return { words: { polls: polls.words, ballot: ballot.words, result: result.words } };
}
