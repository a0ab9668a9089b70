import type { PeopleWords } from '@juyi/core/people/words.en';
import type { Dictionary } from '../base/words.ts';

export const peopleDictionary: Dictionary<PeopleWords> = {
  en: () => import('@juyi/core/people/words.en'),
  'zh-CN': () => import('@juyi/core/people/words.zh-CN'),
};
