import type { Locale } from '@juyi/core/kernel/text';
import type { ProposalLifeWords } from '@juyi/core/proposals/words.life.en';
import { type Dictionary, fetchWords, wordsAtHand } from '../../base/words.ts';
import { history } from '../history.ts';
import { asks } from './asks.ts';
import { authorActs, standing } from './author.ts';
import { facts, passedGates, progress, promises } from './facts.ts';

const dictionary: Dictionary<ProposalLifeWords> = {
  en: () => import('@juyi/core/proposals/words.life.en'),
  'zh-CN': () => import('@juyi/core/proposals/words.life.zh-CN'),
};

/** What happens to a proposal beside its text and its co-signs, in one language. */
export async function lifeIn(locale: Locale) {
  await fetchWords(dictionary, locale);
  const words = wordsAtHand(dictionary, locale)!;
  return { locale, words, asks, authorActs, facts, history, passedGates, progress, promises, standing };
}

export type Life = Awaited<ReturnType<typeof lifeIn>>;
