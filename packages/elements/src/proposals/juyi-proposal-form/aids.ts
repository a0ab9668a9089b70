import type { Locale } from '@juyi/core/kernel/text';
import { dangerIn } from '@juyi/core/proposals/hazards';
import type { ProposalAidWords } from '@juyi/core/proposals/words.aids.en';
import { type Dictionary, fetchWords, wordsAtHand } from '../../base/words.ts';
import { alike, dangerNotice, reported } from './alongside.ts';
import { more } from './more.ts';

const dictionary: Dictionary<ProposalAidWords> = {
  en: () => import('@juyi/core/proposals/words.aids.en'),
  'zh-CN': () => import('@juyi/core/proposals/words.aids.zh-CN'),
};

/** What helps while somebody writes: what sounds alike, what sounds like a danger, what else can be said. */
export async function aidsIn(locale: Locale) {
  await fetchWords(dictionary, locale);
  const words = wordsAtHand(dictionary, locale)!;
  return { locale, words, alike, dangerIn, dangerNotice, more, reported };
}

export type Aids = Awaited<ReturnType<typeof aidsIn>>;
