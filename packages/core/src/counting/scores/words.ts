import type { Words } from '../kernel/trace.ts';

/** The words of rules by which the highest totals win. */
export const totalsWords: Words = {
  totals: { 'zh-CN': '合计：{@totals}。', en: 'Totals: {@totals}.' },
};

const rungs: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  score: ['总分', 'points'],
  preferred: ['打分更高的票数', 'ballots that score it higher'],
  losses: ['两两相比落败场数（少者留）', 'matches lost, fewest stay'],
  top: ['最高分票数', 'top scores'],
};

/** The words of STAR and bloc STAR. */
export const starWords: Words = {
  ...totalsWords,
  'star-finalists': ({ rung }) => ({
    'zh-CN': `第{round}轮，决选前两名，比${rungs[String(rung)]![0]}：{@figures}。`,
    en: `Round {round}, two finalists by ${rungs[String(rung)]![1]}: {@figures}.`,
  }),
  'star-runoff': ({ rung }) => ({
    'zh-CN': `第{round}轮，决选，比${rungs[String(rung)]![0]}：{@figures}。`,
    en: `Round {round}, runoff by ${rungs[String(rung)]![1]}: {@figures}.`,
  }),
  'star-winner': { 'zh-CN': '第{round}轮：{@winner}当选。', en: 'Round {round}: {@winner} wins.' },
};

/** The words of the proportional score rules. */
export const proportionalWords: Words = {
  'proportional-round': {
    'zh-CN': '第{round}轮，加权总分：{@totals}。{@winner}当选。',
    en: 'Round {round}, weighted points: {@totals}. {@winner} is seated.',
  },
};

/** The words of majority judgment. */
export const majorityWords: Words = {
  'majority-grades': {
    'zh-CN': '各项各等级票数（由差到好）与中位等级：{@grades}；{@medians}。',
    en: 'Grades from worst to best, and the majority grade: {@grades}; {@medians}.',
  },
};
