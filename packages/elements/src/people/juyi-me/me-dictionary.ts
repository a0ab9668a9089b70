import type { MeWords } from '@juyi/core/people/words.me.en';
import type { Dictionary } from '../../base/words.ts';

export const meDictionary: Dictionary<MeWords> = {
  en: () => import('@juyi/core/people/words.me.en'),
  'zh-CN': () => import('@juyi/core/people/words.me.zh-CN'),
};
