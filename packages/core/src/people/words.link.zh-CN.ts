import type { LinkWords } from './words.link.en.ts';

/** Words of the page that a sign-in link leads to, in Chinese. */
export const words: LinkWords = {
  title: '登录',
  button: '登录',
  whoAreYou: '有几位家人共用这个号码或邮箱。您是哪一位？',
  somebodyElse: '都不是，我是另一位',
};
