import { defineProblems } from '../kernel/problem.ts';

export const proposalProblems = defineProblems({
  PROPOSAL_LOCKED: {
    status: 409,
    title: { 'zh-CN': '这个议题现在不能修改', en: 'This proposal can no longer be changed' },
    advice: {
      'zh-CN': '已有人附议或已有答复。您可以另提一个议题。',
      en: 'It has co-signers or an answer. You can make another proposal.',
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
  ANSWER_REQUIRED: {
    status: 422,
    title: { 'zh-CN': '答复需要有内容', en: 'An answer needs words' },
    advice: { 'zh-CN': '请在答复框里写下答复再发布。', en: 'Please write the answer and publish it.' },
  },
});

export type ProposalProblem = keyof typeof proposalProblems;
