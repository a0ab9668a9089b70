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
  steps: {
    'proposal.drafted': '写下草稿',
    'proposal.edited': '提出人修改了文字',
    'proposal.submitted': '提出',
    'proposal.withdrawn': '提出人撤回',
    'proposal.answered': '社区答复',
  },
  next: { gathering: '征集附议', answer: '社区答复' },
  edit: '修改文字',
  withdraw: '撤回',
  withdrawSure: '要撤回这个议题吗？撤回后邻居不能再附议。',
  withdrawYes: '确定撤回',
  withdrawNo: '不撤回',
  withdrawn: '提出人已撤回这个议题。',
  draftNotice: '这是您的草稿，只有您能看到。',
  changed: '内容有更新。',
};
