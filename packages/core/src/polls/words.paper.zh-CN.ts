import type { PaperWords } from './words.paper.en.ts';

/** Words that say how a printed ballot is filled in, in Chinese. */
export const words: PaperWords = {
  one: '请在一个方框里打 ✓。',
  area: '面积：____________ 平方米（发票时填写）',
  several: (least, most) => (least === most ? `请选 ${most} 个，打 ✓。` : `请选 ${least} 到 ${most} 个，打 ✓。`),
  approval: '赞成的都可以打 ✓，不限个数。',
  scores: (top) => `请在每个方框里写 0 到 ${top}，${top} 最好。`,
  grades: (names) => `请在每一项旁写一个词：${names}。`,
  ranking: '最想要的写 1，其次写 2，依次往下；不必全写。',
  credits: (purse) => `请写上投给每一项几票，合计不超过 ${purse}。`,
  squares: (purse) => `请写上投给每一项几票。投一票用 1 点，两票用 4 点，三票用 9 点；合计不超过 ${purse} 点。`,
  budget: (purse) => `请在选中的项目旁打 ✓，合计不超过 ${purse}。`,
};
