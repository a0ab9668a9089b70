import { defineProblems } from '../kernel/problem.ts';

export const privacyProblems = defineProblems({
  CONSENT_OUTDATED: {
    status: 409,
    title: { 'zh-CN': '这项说明已经更新', en: 'What is asked for has changed' },
    advice: { 'zh-CN': '请看过新的说明再决定。', en: 'Please read the new text and decide again.' },
  },
  GUARDIAN_REQUIRED: {
    status: 403,
    title: { 'zh-CN': '未成年人要有监护人', en: 'A minor needs a guardian' },
    advice: {
      'zh-CN': '请名册上的父母或其他监护人先登录，再代为决定。',
      en: 'Please ask the parent or guardian on the roll to sign in first, and to decide.',
    },
  },
});
