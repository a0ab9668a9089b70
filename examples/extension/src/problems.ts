import { defineProblems } from '@juyi/core/kernel/problem';

export const problems = defineProblems({
  SITEVISIT_FIRST: {
    status: 409,
    title: { 'zh-CN': '还没有去现场看过', en: 'Nobody has been to look yet' },
    advice: {
      'zh-CN': '请先到现场踏勘并记录，再发布答复。',
      en: 'Please visit the place and report it, then publish the answer.',
    },
  },
  SITEVISIT_NOT_WANTED: {
    status: 409,
    title: { 'zh-CN': '这里没有待踏勘的事', en: 'No visit is waiting here' },
    advice: {
      'zh-CN': '可能已经踏勘过，或提出人没有请人来看。',
      en: 'It may have been made already, or was never asked for.',
    },
  },
});
