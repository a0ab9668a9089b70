import type { ChallengeWords } from './words.challenges.en.ts';

/** Words of objecting to a posted result, in Chinese. */
export const words: ChallengeWords = {
  title: '异议',
  none: '目前没有人提出异议。',
  kinds: {
    forged: '有一票不是我投的',
    delivery: '票没有送到我这里',
    count: '计票',
    roll: '谁可以投',
    other: '其他',
  },
  states: { open: '核查中', upheld: '成立', dismissed: '不成立' },
  answer: '答复',
  until: (day) => `有投票权的人可以在${day}之前提出异议。`,
  others: '在计票结果上签过名的人，不答复对它的异议。',
  over: '提出异议的期限已过。',
  signIn: '登录后可以提出异议。',
  object: '对结果提出异议',
  what: '关于什么？',
  which: '关于哪一票？',
  text: '哪里不对？您是怎么知道的？',
  privacy: '内容只有组织者能看到；这里只公布事由和答复。',
  files: '照片或材料（有就传）',
  filesHint: (most, megabytes) =>
    `图片或 PDF，最多 ${most} 份，每份不超过 ${megabytes} MB。只有召集人能打开；图片里的拍摄地点会去掉。`,
  tooLarge: (name) => `太大，没有放进来：${name}`,
  tooMany: (name) => `已经够多，没有放进来：${name}`,
  remove: '去掉',
  send: '提交异议',
  sending: '正在提交…',
  sent: '您的异议已收到',
  sentAdvice: '答复会和结果贴在一起。',
  empty: '请写明哪里不对。',
};
