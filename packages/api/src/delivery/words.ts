import { words as en } from '@juyi/core/delivery/words.en';
import { words as zh } from '@juyi/core/delivery/words.zh-CN';
import type { Locale } from '@juyi/core/kernel/text';

const dictionaries = { 'zh-CN': zh, en };

/** The words of the room in a language of the house. */
export function deliveryWords(locale: Locale): typeof en {
  return dictionaries[locale];
}
