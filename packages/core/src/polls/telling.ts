import type { Locale } from '../kernel/text.ts';
import { picturesOf } from './pictures.ts';
import type { ItemResult } from './result/schema.ts';
import type { PollItemView } from './schema.ts';
import type { Telling } from './sheet.ts';
import type { PollKindWords } from './words.kinds.en.ts';
import type { PictureWords } from './words.pictures.en.ts';
import type { ResultWords } from './words.result.en.ts';

interface Words {
  readonly polls: PollKindWords;
  readonly result: ResultWords;
  readonly pictures: PictureWords;
}

/** How any result is told: elections, rankings, grades and budgets too. */
export function tellingOf(words: Words, locale: Locale): Telling {
  return {
    pictures: (item, result) => picturesOf(item, result, words, locale),
    won: (item, result, names) => sayWon(item, result, names, words),
  };
}

function sayWon(
  { shape, seats, options }: PollItemView,
  { winners, rule }: ItemResult,
  names: string,
  { result, pictures }: Words,
): string {
  if (shape === 'budget') {
    const total = options.reduce((sum, { id, cost = 0 }) => sum + (winners.includes(id) ? cost : 0), 0);
    return pictures.funded(names, pictures.money(total));
  }
  return seats !== undefined || rule === 'committee-election' ? pictures.elected(names) : result.winner(names);
}
