import type { PassingWords } from './words.passing.en.ts';

/** Words of what it takes to pass or to be chosen, in Chinese. */
export const words: PassingWords = {
  bases: {
    'yes-no': '同意和反对的票',
    cast: '全部投出的票（含弃权）',
    present: '到场的人',
    entitled: '有投票权的人',
  },
  quorum: (share) => `有投票权的人${share} 参与才算数。`,
  motion: (share, base) => `${base}中，${share} 同意即通过。`,
  owners: (majority) => `面积和人数都要不少于 2/3 参与，参与的面积和人数中都要${majority} 同意。`,
  candidates: (majority) => `面积和人数都要不少于 2/3 参与，候选人须得到参与的面积和人数中各${majority} 的同意。`,
  everybody: '有利害关系的业主都要同意。不表态不算同意。',
  unopposed: (share) => `${share} 不反对即通过。`,
  nobodyObjects: '没有人反对即通过。',
  rules: {
    approval: '得到赞成最多的当选。',
    'majority-judgment': '看排在正中间的那个评价，最好的当选。',
    'instant-runoff': '每轮去掉票最少的，把这些票转给下一位，直到有一位过半。',
    'stv-scottish-wig': '达到票数门槛的当选；多出的票和落选者的票转给下一位。',
    schulze: '两两比较，排在其他每一项前面的人都更多的，当选。',
    'dot-voting': '得点最多的当选。',
    'quadratic-voting': '得票最多的当选；同一项投得越多，每一票用的点越多。',
    'equal-shares': '钱平均分给每位投票的人，项目由选它的人凑齐造价。',
  },
};
