import type { PrivacyWords } from '@juyi/core/privacy/words.en';
import type { AccessWords } from '@juyi/core/privacy/words.office.en';
import type { Dictionary } from '@juyi/elements/base/words';

/** The desk's own words, and those by which residents read what was opened. */
export type AccessLogWords = AccessWords & { page: PrivacyWords };

export const accessDictionary: Dictionary<AccessLogWords> = {
  en: () => both(import('@juyi/core/privacy/words.office.en'), import('@juyi/core/privacy/words.en')),
  'zh-CN': () => both(import('@juyi/core/privacy/words.office.zh-CN'), import('@juyi/core/privacy/words.zh-CN')),
};

async function both(
  desk: Promise<{ words: AccessWords }>,
  page: Promise<{ words: PrivacyWords }>,
): Promise<{ words: AccessLogWords }> {
  return { words: { ...(await desk).words, page: (await page).words } };
}
