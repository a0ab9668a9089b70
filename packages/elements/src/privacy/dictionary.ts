import type { DataWords } from '@juyi/core/privacy/words.data.en';
import type { PrivacyWords } from '@juyi/core/privacy/words.en';
import type { Dictionary } from '../base/words.ts';

export const privacyDictionary: Dictionary<PrivacyWords> = {
  en: () => import('@juyi/core/privacy/words.en'),
  'zh-CN': () => import('@juyi/core/privacy/words.zh-CN'),
};

/** The names of all that is kept; fetched when somebody wants to see it. */
export const dataDictionary: Dictionary<DataWords> = {
  en: () => import('@juyi/core/privacy/words.data.en'),
  'zh-CN': () => import('@juyi/core/privacy/words.data.zh-CN'),
};
