import type { PollFileWords } from './words.files.en.ts';

/** Words of what a poll shows beside its text, in Chinese. */
export const words: PollFileWords = {
  title: '附件',
  kinds: { jpeg: '图片', png: '图片', webp: '图片', pdf: 'PDF 文件' },
  meets: (when) => `开会时间：${when}`,
};
