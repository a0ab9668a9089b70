import type { PollListWords } from './words.polls.en.ts';

/** Words of the list of polls, in Chinese. */
export const words: PollListWords = {
  heading: '表决',
  open: (days) => (days === 0 ? '今天截止' : `还剩 ${days} 天`),
  opens: (date) => `${date}开始`,
  ended: (date) => `${date}截止`,
  offered: (date) => `原定${date}开始`,
  because: (reason) => `原因：${reason}`,
  postponed: (reason) => `已延期。原因：${reason}`,
  posted: (date) => `公示至${date}`,
  questions: (count) => `${count} 个问题`,
  empty: '现在没有要表决的事',
  emptyAdvice: '有事要表决时，会在这里公告。',
  more: '再看一些',
  all: '全部表决',
};
