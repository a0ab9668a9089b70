import type { ProposalWordingWords } from './words.wordings.en.ts';

/** Words of the wordings of a proposal and of amendments, in Chinese. */
export const words: ProposalWordingWords = {
  changes: '改了什么',
  removed: '删去',
  added: '新增',
  parts: { title: '标题', body: '正文', request: '希望怎么做', place: '地点', budget: '预计费用' },
  yuan: (amount) => `${amount} 元`,
  amendments: '修改建议',
  none: '还没有人提出修改建议。',
  proposed: (name, when) => `${name}建议 · ${when}`,
  states: { open: '等提出人答复', accepted: '已采纳', declined: '未采纳' },
  reason: (reason) => `提出人说：${reason}`,
  accept: '采纳这段文字',
  decline: '不采纳',
  whyNot: '为什么不采纳？',
  sendDecline: '写明理由，不采纳',
  propose: '提出修改建议',
  which: '改哪一部分？',
  wording: '改成怎样？',
  why: '理由（可不写）',
  send: '提交建议',
  signIn: '登录后提出修改建议',
  sent: '您的建议已贴出，已请提出人答复。',
};
