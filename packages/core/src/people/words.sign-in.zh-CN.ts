import type { SignInFormWords } from './words.sign-in.en.ts';

/** Words of the form to sign in with a code, in Chinese. */
export const words: SignInFormWords = {
  headings: { email: '用邮箱验证码登录', phone: '用手机验证码登录', letter: '用信上的代码登录' },
  address: { email: '邮箱', phone: '手机号' },
  addressHint: { email: '我们只发六位数字，不发别的。', phone: '我们用短信发六位数字，不发别的。' },
  send: '发验证码给我',
  sending: '正在发送…',
  digits: '六位验证码',
  sentTo: (address) => `只要 ${address} 能收到，验证码就在路上，十分钟内有效。`,
  add: '添加',
  enter: '登录',
  entering: '正在登录…',
  another: '重新发一个',
  letterHint: '两样都印在社区服务站投到您信箱的那封信上。',
  number: '信的编号',
  code: '信上的代码',
  whoAreYou: '有几位家人共用这个号码或邮箱。您是哪一位？',
  somebodyElse: '都不是，我是另一位',
  faults: {
    email: '邮箱没写全，例如 name@example.org。',
    phone: '手机号没写全。',
    digits: '请输入六位数字。',
    required: '请填写这一项。',
  },
};
