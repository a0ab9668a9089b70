import type { KioskWords } from '@juyi/core/people/words.kiosk.en';
import type { Dictionary } from '@juyi/elements/base/words';

export const kioskDictionary: Dictionary<KioskWords> = {
  en: () => import('@juyi/core/people/words.kiosk.en'),
  'zh-CN': () => import('@juyi/core/people/words.kiosk.zh-CN'),
};
