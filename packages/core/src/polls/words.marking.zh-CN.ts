import type { PollMarkingWords } from './words.marking.en.ts';

/** Words of marking a ballot, in Chinese. */
export const words: PollMarkingWords = {
  nothingBefore: '打开时什么都不会替您选。',
  changes: (times) => (times === 0 ? '投出后不能更改。' : `截止前可以改 ${times} 次。`),
  for: (label) => `${label}的选票`,
  item: (place, of) => `第 ${place} 题，共 ${of} 题`,
  next: '下一步',
  check: '下一步：核对我的选票',
  nothing: '请先填选票。',
  unfinished: '请再看看这一题。',
  kept: '您填的留在这台设备上，投出后清除。',
};
