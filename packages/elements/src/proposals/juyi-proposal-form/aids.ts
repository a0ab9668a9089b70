import type { Locale } from '@juyi/core/kernel/text';
import { dangerIn } from '@juyi/core/proposals/hazards';
import type { ProposalAidWords } from '@juyi/core/proposals/words.aids.en';
import { type Dictionary, fetchWords, wordsAtHand } from '../../base/words.ts';
import { alike, dangerNotice, reported, wayOn } from './alongside.ts';
import { drafts, newer } from './kept.ts';
import { more, moreByOne, onePart } from './more.ts';

const dictionary: Dictionary<ProposalAidWords> = {
  en: () => import('@juyi/core/proposals/words.aids.en'),
  'zh-CN': () => import('@juyi/core/proposals/words.aids.zh-CN'),
};

/** What helps while somebody writes: what sounds alike, what sounds like a danger, what else can be said. */
export async function aidsIn(locale: Locale) {
  await fetchWords(dictionary, locale);
  const words = wordsAtHand(dictionary, locale)!;
  return { locale, words, alike, dangerIn, dangerNotice, drafts, more, moreByOne, newer, onePart, reported, wayOn };
}

export type Aids = Awaited<ReturnType<typeof aidsIn>>;
