import type { VisitWords } from './words.en.ts';

export const words: VisitWords = {
  heading: '实地踏勘',
  states: { wanted: '等人来看', visited: '已踏勘', calledOff: '已取消' },
  meetAt: (place) => `碰头地点：${place}`,
  none: '没有请人来看。',
  report: '现场看到什么？',
  send: '记录踏勘',
};
