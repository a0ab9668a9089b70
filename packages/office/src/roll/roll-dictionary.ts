import type { RollWords } from '@juyi/core/roll/words.en';
import type { Dictionary } from '@juyi/elements/base/words';

export const rollDictionary: Dictionary<RollWords> = {
  en: () => import('@juyi/core/roll/words.en'),
  'zh-CN': () => import('@juyi/core/roll/words.zh-CN'),
};
