import { defineProblems } from '../kernel/problem.ts';

export const peopleProblems = defineProblems({
  NO_SUCH_PERSON: {
    status: 404,
    title: { 'zh-CN': '演示数据里没有这个人', en: 'The demo has no such person' },
    advice: { 'zh-CN': '请换一个较小的序号。', en: 'Please choose a lower number.' },
  },
  WAY_NOT_OFFERED: {
    status: 409,
    title: { 'zh-CN': '这个社区没有开通这种登录方式', en: 'This community does not offer that way to sign in' },
    advice: {
      'zh-CN': '请换一种方式登录，或联系社区服务站。',
      en: 'Please use another way, or ask the service station.',
    },
  },
  CODE_WRONG: {
    status: 403,
    title: { 'zh-CN': '验证码不对，或已过期', en: 'That code is not right, or it has expired' },
    advice: {
      'zh-CN': '请再看一眼，或重新要一个。每个验证码只能用一次。',
      en: 'Please look again, or ask for a new one. Each code works once.',
    },
  },
  CODE_LOCKED: {
    status: 429,
    title: { 'zh-CN': '这个验证码试错太多次，已作废', en: 'That code was tried too often and no longer works' },
    advice: { 'zh-CN': '请重新要一个验证码。', en: 'Please ask for a new code.' },
  },
  WAY_TAKEN: {
    status: 409,
    title: { 'zh-CN': '您已经在用这种方式登录了', en: 'You already sign in that way' },
    advice: { 'zh-CN': '不用再添加。', en: 'There is nothing to add.' },
  },
  LAST_WAY: {
    status: 409,
    title: { 'zh-CN': '这是您最后一种登录方式', en: 'This is your last way to sign in' },
    advice: { 'zh-CN': '请先添加另一种，再移除这一种。', en: 'Please add another one first, then remove this one.' },
  },
  TWO_PEOPLE: {
    status: 409,
    title: { 'zh-CN': '名册上这是两个人', en: 'These are two people on the roll' },
    advice: {
      'zh-CN': '两个人的身份不能合并。若名册有误，请联系社区服务站。',
      en: 'Two people cannot become one. If the roll is wrong, please tell the service station.',
    },
  },
});
