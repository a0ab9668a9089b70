import type { Locale } from '../kernel/text.ts';
import { sayMoney } from './money.ts';
import { paperOfItem } from './paper.ts';
import { gradeNames } from './reading.ts';
import type { PollItemView } from './schema.ts';
import { type BallotWords, words as englishBallot } from './words.ballot.en.ts';
import { words as chineseBallot } from './words.ballot.zh-CN.ts';
import { words as english, type PaperWords } from './words.paper.en.ts';
import { words as chinese } from './words.paper.zh-CN.ts';

const says: Readonly<Record<Locale, readonly [PaperWords, BallotWords]>> = {
  'zh-CN': [chinese, chineseBallot],
  en: [english, englishBallot],
};

/** What weighs a secret ballot, which names no home and is signed by nobody. */
export function sayPaperArea(locale: Locale): string {
  return says[locale][0].area;
}

/** How a question is filled in where it is printed. */
export function sayPaperHint(item: PollItemView, locale: Locale): string {
  const { face, least, most, top, purse, square } = paperOfItem(item, locale);
  const [words, ballot] = says[locale];
  switch (face) {
    case 'choices':
      return words.several(least, most);
    case 'approval':
      return words.approval;
    case 'scores':
      return words.scores(top);
    case 'grades':
      return words.grades(gradeNames(top, ballot).join(locale === 'zh-CN' ? '、' : ', '));
    case 'ranking':
      return words.ranking;
    case 'credits':
      return square ? words.squares(purse) : words.credits(purse);
    case 'budget':
      return words.budget(sayMoney(purse, locale));
    default:
      return words.one;
  }
}
