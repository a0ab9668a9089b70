import type { SpaceWords } from '@juyi/core/spaces/words.en';
import type { Dictionary } from '../base/words.ts';

export const spaceDictionary: Dictionary<SpaceWords> = {
  en: () => import('@juyi/core/spaces/words.en'),
  'zh-CN': () => import('@juyi/core/spaces/words.zh-CN'),
};
