import type { DeliveryWords } from '@juyi/core/delivery/words.en';
import type { Dictionary } from '../base/words.ts';

export const newsDictionary: Dictionary<DeliveryWords> = {
  en: () => import('@juyi/core/delivery/words.en'),
  'zh-CN': () => import('@juyi/core/delivery/words.zh-CN'),
};
