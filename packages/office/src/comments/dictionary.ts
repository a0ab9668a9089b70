import type { CommentWords } from '@juyi/core/comments/words.en';
import type { ModerationWords } from '@juyi/core/comments/words.office.en';
import type { Dictionary } from '@juyi/elements/base/words';

/** The moderators' own words, and those that residents read beside a comment. */
export type ModeratorWords = ModerationWords & { page: CommentWords };

export const moderatorDictionary: Dictionary<ModeratorWords> = {
  en: () => both(import('@juyi/core/comments/words.office.en'), import('@juyi/core/comments/words.en')),
  'zh-CN': () => both(import('@juyi/core/comments/words.office.zh-CN'), import('@juyi/core/comments/words.zh-CN')),
};

async function both(
  desk: Promise<{ words: ModerationWords }>,
  page: Promise<{ words: CommentWords }>,
): Promise<{ words: ModeratorWords }> {
  return { words: { ...(await desk).words, page: (await page).words } };
}
