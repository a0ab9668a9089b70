import type { PictureWords } from '@juyi/core/polls/words.pictures.en';
import type { Dictionary } from '../base/words.ts';

/** The words of what a result is drawn with beyond bars. */
export const pictureDictionary: Dictionary<PictureWords> = {
  en: () => import('@juyi/core/polls/words.pictures.en'),
  'zh-CN': () => import('@juyi/core/polls/words.pictures.zh-CN'),
};
