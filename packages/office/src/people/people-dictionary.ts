import type { PeopleDeskWords } from '@juyi/core/people/words.office.en';
import type { Dictionary } from '@juyi/elements/base/words';

export const peopleDesk: Dictionary<PeopleDeskWords> = {
  en: () => import('@juyi/core/people/words.office.en'),
  'zh-CN': () => import('@juyi/core/people/words.office.zh-CN'),
};
