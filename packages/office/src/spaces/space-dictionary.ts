import type { SpaceWords } from '@juyi/core/spaces/words.en';
import type { SpaceDeskWords } from '@juyi/core/spaces/words.office.en';
import type { Dictionary } from '@juyi/elements/base/words';

/** The desk's own words, and those by which residents read of the same spaces. */
export type SpacesWords = SpaceDeskWords & { page: SpaceWords };

export const spacesDictionary: Dictionary<SpacesWords> = {
  en: () => both(import('@juyi/core/spaces/words.office.en'), import('@juyi/core/spaces/words.en')),
  'zh-CN': () => both(import('@juyi/core/spaces/words.office.zh-CN'), import('@juyi/core/spaces/words.zh-CN')),
};

async function both(
  desk: Promise<{ words: SpaceDeskWords }>,
  page: Promise<{ words: SpaceWords }>,
): Promise<{ words: SpacesWords }> {
  return { words: { ...(await desk).words, page: (await page).words } };
}
