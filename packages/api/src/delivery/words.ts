import { words as commentsEn } from '@juyi/core/comments/words.en';
import { words as commentsZh } from '@juyi/core/comments/words.zh-CN';
import type { Saying } from '@juyi/core/delivery/news';
import { words as en } from '@juyi/core/delivery/words.en';
import { words as zh } from '@juyi/core/delivery/words.zh-CN';
import type { Locale } from '@juyi/core/kernel/text';

const dictionaries = { 'zh-CN': zh, en };

/** The words of the room in a language of the house. */
export function deliveryWords(locale: Locale): typeof en {
  return dictionaries[locale];
}

const reasons: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': commentsZh.reasons,
  en: commentsEn.reasons,
};

/** What is said to a person, in full: a reason that the ledger gives as a code is given in words. */
export function sayNews(
  locale: Locale,
  { says, title, note }: { says: Saying; title: string; note: string | null },
): string {
  const code = note ?? '';
  return dictionaries[locale].says[says](title, reasons[locale][code] ?? code);
}
