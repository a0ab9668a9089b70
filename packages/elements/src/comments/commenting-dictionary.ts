import type { CommentingWords } from '@juyi/core/comments/words.writing.en';
import type { Dictionary } from '../base/words.ts';

/** The words of whoever writes, reports or appeals. */
export const commentingDictionary: Dictionary<CommentingWords> = {
  en: () => import('@juyi/core/comments/words.writing.en'),
  'zh-CN': () => import('@juyi/core/comments/words.writing.zh-CN'),
};
