import type { ProposalPageWords } from './words.proposal.en.ts';

/** Words of one proposal's page, in Chinese. */
export const words: ProposalPageWords = {
  cosign: '我附议',
  uncosign: '取消我的附议',
  cosigned: '您已附议。',
  cosignedBy: (count) => `${count} 位邻居附议`,
  counted: (count) => `您的附议已计入，共 ${count} 人。`,
  takenBack: (count) => `您的附议已取消，共 ${count} 人。`,
  signInToCosign: '登录后附议',
  yours: '这是您提出的。',
  answer: '社区答复',
  history: '办理经过',
  edit: '修改文字',
  withdraw: '撤回',
  withdrawSure: '要撤回这个议题吗？撤回后邻居不能再附议。',
  withdrawYes: '确定撤回',
  withdrawNo: '不撤回',
  withdrawn: '提出人已撤回这个议题。',
  draftNotice: '这是您的草稿，只有您能看到。',
  changed: '内容有更新。',
  returnedNotice: '服务站请您修改。再次提交之前，只有您和工作人员能看到。',
  handIn: '再次提交',
  wordings: (count) => `改了什么（共 ${count} 稿）`,
  otherWords: '修改建议',
  otherWordsOpen: (count) => `修改建议（${count} 条待处理）`,
};
