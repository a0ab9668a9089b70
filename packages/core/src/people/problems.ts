import { defineProblems } from '../kernel/problem.ts';

export const peopleProblems = defineProblems({
  NO_SUCH_PERSON: {
    status: 404,
    title: { 'zh-CN': '演示数据里没有这个人', en: 'The demo has no such person' },
    advice: { 'zh-CN': '请换一个较小的序号。', en: 'Please choose a lower number.' },
  },
});
