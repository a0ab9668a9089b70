import type { MailWords } from './words.mail.en.ts';

/** Words of the messages that bring a sign-in code, in Chinese. */
export const words: MailWords = {
  subject: (place, digits) => `${digits} 是您登录“${place}”的验证码`,
  code: (place, digits) => `您登录“${place}”的验证码是 ${digits}`,
  lasts: (minutes) => `${minutes} 分钟内有效，只能用一次。社区工作人员不会向您索要验证码。`,
  link: (address) => `也可以打开这个页面，按“登录”：\n${address}`,
  notYou: '如果不是您本人操作，不用理会。',
};
