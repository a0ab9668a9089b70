import './core.ts';
import '../polls/juyi-poll-result/juyi-poll-result.ts';
import type { Locale } from '@juyi/core/kernel/text';
import type { Poll } from '@juyi/core/polls/schema';
import { fetchWords } from '../base/words.ts';
import { fetchPictures, goesBeyondBars } from '../polls/juyi-poll-result/beyond-bars.ts';
import { sheetDictionary } from '../polls/sheet-dictionary.ts';

/** The words of a poll's sheet, and what draws it where bars are not enough. */
export const fetchSheet = (poll: Poll, locale: Locale) =>
  Promise.all([fetchWords(sheetDictionary, locale), goesBeyondBars(poll) ? fetchPictures(locale) : undefined]);
