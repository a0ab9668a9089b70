import { defineProblems } from '../kernel/problem.ts';

export const rollProblems = defineProblems({
  ROLL_EMPTY: {
    status: 409,
    title: { 'zh-CN': '名册里没有可以计票的人', en: 'The roll holds nobody who could be counted' },
    advice: {
      'zh-CN': '请先导入名册，或换一种计票方式。',
      en: 'Please import the roll first, or count somebody else.',
    },
  },
});

export type RollProblem = keyof typeof rollProblems;
