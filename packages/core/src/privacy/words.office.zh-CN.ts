import type { AccessWords } from './words.office.en.ts';

/** Words about the access log at the desk, in Chinese. */
export const words: AccessWords = {
  accessLog: '工作人员看过什么',
  accessAdvice: '工作人员每次查看居民资料，都会记在这里，被查看的居民自己也能看到。',
  accessEmpty: '还没有人查看过资料',
  accessEmptyAdvice: '有人查看后会记在这里。',
  records: (count) => `${count} 人的资料`,
  otherTask: '其他工作',
};
