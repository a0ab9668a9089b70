import type { ProposalPageWords } from './words.proposal.en.ts';

/** Words of one proposal's page, in Chinese. */
export const words: ProposalPageWords = {
  cosign: '我附议',
  uncosign: '取消我的附议',
  cosigned: '您已附议。',
  counted: (count) => `您的附议已计入，共 ${count} 人。`,
  takenBack: (count) => `您的附议已取消，共 ${count} 人。`,
  signInToCosign: '登录后附议',
  answer: '社区答复',
  history: '办理经过',
  wordings: (count) => `改了什么（共 ${count} 稿）`,
  otherWords: '修改建议',
  otherWordsOpen: (count) => `修改建议（${count} 条待处理）`,
};
