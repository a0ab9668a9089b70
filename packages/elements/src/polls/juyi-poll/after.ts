import type { Locale } from '@juyi/core/kernel/text';
import type { Asking } from '../../base/query.ts';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { afterDictionary } from './after-words.ts';
import { type Arrived, Casting } from './casting.ts';
import { check, trouble } from './check-part.ts';
import type { Marking } from './marking.ts';
import { barred, over, receipts } from './over-part.ts';
import { chooseElector, receipt } from './receipt-part.ts';

/** All that comes after marking a ballot, or instead of it, in one language. */
export async function afterIn(locale: Locale) {
  await fetchWords(afterDictionary, locale);
  return {
    words: wordsAtHand(afterDictionary, locale)!,
    casting: (host: Asking, marking: Marking, arrived: Arrived) => new Casting(host, marking, arrived),
    barred,
    check,
    chooseElector,
    over,
    receipt,
    receipts,
    trouble,
  };
}

export type After = Awaited<ReturnType<typeof afterIn>>;
