import { defineProblems } from '../kernel/problem.ts';

export const privacyProblems = defineProblems({
  CONSENT_OUTDATED: {
    status: 409,
    title: { 'zh-CN': '这项说明已经更新', en: 'What is asked for has changed' },
    advice: { 'zh-CN': '请看过新的说明再决定。', en: 'Please read the new text and decide again.' },
  },
  GUARDIAN_REQUIRED: {
    status: 403,
    title: { 'zh-CN': '未成年人的同意由监护人作出', en: 'For a minor, the guardian consents' },
    advice: {
      'zh-CN': '请父母或其他监护人登录后代为决定。',
      en: 'Please ask a parent or guardian to sign in and decide.',
    },
  },
});
