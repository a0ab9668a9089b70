import { defineProblems } from '../kernel/problem.ts';

export const proposalProblems = defineProblems({
  PROPOSAL_LOCKED: {
    status: 409,
    title: { 'zh-CN': '这个议题现在不能修改', en: 'This proposal can no longer be changed' },
    advice: {
      'zh-CN': '它已经进入办理。您可以另提一个议题。',
      en: 'It is being dealt with. You can make another proposal.',
    },
  },
  PROPOSAL_TRANSITION: {
    status: 409,
    title: { 'zh-CN': '这个议题现在不能这样处理', en: 'The proposal cannot take that step now' },
    advice: { 'zh-CN': '请刷新看看它现在的状态。', en: 'Please reload to see where it stands.' },
  },
  COSIGN_CLOSED: {
    status: 409,
    title: { 'zh-CN': '这个议题已不再征集附议', en: 'This proposal is not gathering co-signs' },
    advice: { 'zh-CN': '请看看答复，或提出新的议题。', en: 'Please read the answer, or propose something new.' },
  },
  OWNERS_ONLY: {
    status: 403,
    title: { 'zh-CN': '这个议题由业主附议', en: 'Owners co-sign this proposal' },
    advice: {
      'zh-CN': '名册上的业主才算数。您是业主的，请先在“我的”页面登记住处。',
      en: 'Only owners on the roll count. If you are one, please register your home on your own page first.',
    },
  },
  COSIGN_REQUIRED: {
    status: 403,
    title: { 'zh-CN': '附议过的邻居才能接手', en: 'Only a neighbour who co-signed can take it over' },
    advice: { 'zh-CN': '您可以自己提出一个议题。', en: 'You can propose something of your own.' },
  },
  CHANGE_FIRST: {
    status: 409,
    title: { 'zh-CN': '附议不足的议题要改过才能再提', en: 'What lapsed must be changed before it comes again' },
    advice: {
      'zh-CN': '请先修改内容，例如范围小一些，再提交。',
      en: 'Please change the text first, perhaps ask for less, and hand it in again.',
    },
  },
  ANSWER_REQUIRED: {
    status: 422,
    title: { 'zh-CN': '答复需要有内容', en: 'An answer needs words' },
    advice: { 'zh-CN': '请在答复框里写下答复再发布。', en: 'Please write the answer and publish it.' },
  },
  OVERTURN_GIVEN: {
    status: 409,
    title: { 'zh-CN': '您已经要求过重新受理', en: 'You have asked for it to be admitted already' },
    advice: { 'zh-CN': '还需要另一位议事会成员提出。', en: 'Another council member has to ask for it too.' },
  },
  MERGE_OPEN: {
    status: 409,
    title: { 'zh-CN': '这个议题已在等待合并', en: 'A merge of this proposal is waiting already' },
    advice: { 'zh-CN': '请先等两位提出人答复。', en: 'Please wait for what both authors say.' },
  },
  NO_MERGE: {
    status: 409,
    title: { 'zh-CN': '没有等您同意的合并', en: 'There is no merge that waits for you' },
    advice: { 'zh-CN': '请刷新看看。', en: 'Please reload to see where it stands.' },
  },
  AMENDMENT_DECIDED: {
    status: 409,
    title: { 'zh-CN': '这条修改建议已经处理过', en: 'This amendment has been decided already' },
    advice: { 'zh-CN': '请刷新看看结果。', en: 'Please reload to see what became of it.' },
  },
  PLEDGE_ENDED: {
    status: 409,
    title: { 'zh-CN': '这项承诺已经结束', en: 'This pledge has ended' },
    advice: { 'zh-CN': '需要继续办的，请另立一项承诺。', en: 'For what remains to be done, make another pledge.' },
  },
  GATE_CLOSED: {
    status: 409,
    title: { 'zh-CN': '“四议两公开”的前一步还没有完成', en: 'An earlier step of the four discussions is still open' },
    advice: {
      'zh-CN': '请按顺序完成，决议公示要满 7 天。',
      en: 'Please take the steps in order; a decision is posted for 7 days.',
    },
  },
  REVIEW_FAILED: {
    status: 409,
    title: { 'zh-CN': '党员大会审议没有达到人数要求', en: 'The members’ review did not reach its shares' },
    advice: {
      'zh-CN': '请核对应到、实到和同意人数；没有通过的不能继续。',
      en: 'Please check how many are entitled, came and agreed; without enough it cannot go on.',
    },
  },
});

export type ProposalProblem = keyof typeof proposalProblems;
