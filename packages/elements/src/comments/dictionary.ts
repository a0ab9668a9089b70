import type { CommentWords } from '@juyi/core/comments/words.en';
import type { Dictionary } from '../base/words.ts';

export const commentDictionary: Dictionary<CommentWords> = {
  en: () => import('@juyi/core/comments/words.en'),
  'zh-CN': () => import('@juyi/core/comments/words.zh-CN'),
};
