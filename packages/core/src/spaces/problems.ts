import { defineProblems } from '../kernel/problem.ts';

export const spaceProblems = defineProblems({
  SPACE_BY_ELECTION: {
    status: 409,
    title: { 'zh-CN': '这里的成员由选举或聘任产生', en: 'Members here are elected or appointed' },
    advice: {
      'zh-CN': '请留意换届通知，或向社区服务站了解。',
      en: 'Watch for the next election, or ask the service station.',
    },
  },
  SPACE_FULL: {
    status: 409,
    title: { 'zh-CN': '名额已满', en: 'Every seat is taken' },
    advice: { 'zh-CN': '有人退出后可以再申请。', en: 'You can ask again when somebody leaves.' },
  },
  SPACE_JOINING: {
    status: 422,
    title: { 'zh-CN': '这类组织不能这样加入', en: 'Such a body is not joined like that' },
    advice: {
      'zh-CN': '议事会和业委会由选举或聘任产生，议事群由居民自己加入。',
      en: 'Councils and committees are elected or appointed; groups are joined by residents themselves.',
    },
  },
  ALREADY_MEMBER: {
    status: 409,
    title: { 'zh-CN': '已经是成员或已申请', en: 'Already a member, or already asked' },
    advice: { 'zh-CN': '请刷新看看现在的情况。', en: 'Please reload to see how it stands.' },
  },
});
