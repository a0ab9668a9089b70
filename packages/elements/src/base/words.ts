import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';

/** How the words of a room are fetched, by language. */
export type Dictionary<Words> = Readonly<Record<Locale, () => Promise<{ words: Words }>>>;

export const kernelDictionary: Dictionary<KernelWords> = {
  en: () => import('@juyi/core/kernel/words.en'),
  'zh-CN': () => import('@juyi/core/kernel/words.zh-CN'),
};

const fetched = new Map<() => unknown, unknown>();

/** The words of a room if they are here already; widgets that come later draw at once. */
export function wordsAtHand<Words>(dictionary: Dictionary<Words>, locale: Locale): Words | undefined {
  return fetched.get(dictionary[locale]) as Words | undefined;
}

export async function fetchWords<Words>(dictionary: Dictionary<Words>, locale: Locale): Promise<void> {
  const fetch = dictionary[locale];
  if (!fetched.has(fetch)) fetched.set(fetch, (await fetch()).words);
}
