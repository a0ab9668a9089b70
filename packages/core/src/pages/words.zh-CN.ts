import type { PagesWords } from './words.en.ts';

/** Words that only the pages without script need, in Chinese. */
export const words: PagesWords = {
  proposals: '议题',
  me: '我的',
  skip: '跳到正文',
  otherLanguage: '看英文版（English）',
  larger: '长辈版',
  smaller: '标准版',
  withoutScript: '这一页不需要 JavaScript。',
  printed: (address) => `打印自 ${address}`,
  find: '查找',
  usualOrder: '最相关的，否则最新的',
  next: '再看一些',
  first: '从头看起',
  backToList: '所有议题',
  signIn: '登录',
  signInHeading: '登录',
  signInAs: (role) => `以${role}身份登录`,
  which: '这类人里的第几位（0、1、2…）',
  goOn: '回到刚才的地方',
  reference: (number) => `编号 ${number}`,
};
