import './core.ts';
import '../polls/juyi-poll-result/juyi-poll-result.ts';
import type { Locale } from '@juyi/core/kernel/text';
import { fetchWords } from '../base/words.ts';
import { sheetDictionary } from '../polls/sheet-dictionary.ts';

/** The sheet itself, the rounds of its counts, and its words. */
export const fetchSheetWords = (locale: Locale) =>
  Promise.all([fetchWords(sheetDictionary, locale), import('./poll-rounds.ts')]);
