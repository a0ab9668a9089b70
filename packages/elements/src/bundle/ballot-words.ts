import type { Locale } from '@juyi/core/kernel/text';
import { fetchWords } from '../base/words.ts';
import { ballotDictionary } from '../polls/ballot-dictionary.ts';

export const fetchBallotWords = (locale: Locale) => fetchWords(ballotDictionary, locale);
