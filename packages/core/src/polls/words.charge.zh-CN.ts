import type { ChargeWords } from './words.charge.en.ts';

/** Words of what a decision costs and how that is shared, in Chinese. */
export const words: ChargeWords = {
  by: { area: '按专有部分面积分摊', heads: '平均分摊' },
  whole: (total, by) => `共需 ${total}，${by}。`,
  perMetre: (metre, home) => `每平方米 ${metre}，100 平方米的房子 ${home}。`,
  each: (share) => `每份 ${share}。`,
  later: '名册确定后算出每户多少。',
};
