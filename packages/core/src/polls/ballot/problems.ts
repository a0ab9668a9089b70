import { defineProblems } from '../../kernel/problem.ts';

/** What can stop a voter, somebody who acts for one, or a reader of the box. */
export const ballotProblems = defineProblems({
  POLL_NOT_OPEN: {
    status: 409,
    title: { 'zh-CN': '投票还没有开始', en: 'Voting has not begun' },
    advice: { 'zh-CN': '请在公告的时间再来，已填的内容都还在。', en: 'Please come back at the announced time.' },
  },
  POLL_CLOSED: {
    status: 409,
    title: { 'zh-CN': '投票已截止', en: 'Voting has ended' },
    advice: {
      'zh-CN': '这张票没有投入。结果会按时公示。',
      en: 'This ballot was not taken. The result will be posted.',
    },
  },
  NOT_ON_ROLL: {
    status: 403,
    title: { 'zh-CN': '这份名册上没有您可以代表的票', en: 'You have no vote on this roll' },
    advice: {
      'zh-CN': '如果您认为应该有，请联系服务站核对名册。',
      en: 'If you think you should, ask the service station to look at the roll with you.',
    },
  },
  REPRESENTATIVE_NEEDED: {
    status: 409,
    title: { 'zh-CN': '请共有人先推选一人投票', en: 'The co-owners first name who votes for them' },
    advice: {
      'zh-CN': '每位共有人都选同一个人，就可以投票了。',
      en: 'When all of you name the same person, it can vote.',
    },
  },
  REPRESENTATIVE_OTHER: {
    status: 403,
    title: { 'zh-CN': '共有人已推选另一位投票', en: 'The co-owners have named somebody else' },
    advice: { 'zh-CN': '请与共有人商量。', en: 'Please speak with the other owners.' },
  },
  REPRESENTATIVE_STRANGER: {
    status: 422,
    title: { 'zh-CN': '被推选的人不是共有人', en: 'The person named is none of the owners' },
    advice: {
      'zh-CN': '请在共有人中推选；委托他人请用代理。',
      en: 'Name one of the owners; for others, give a proxy.',
    },
  },
  REPRESENTATIVE_NAMELESS: {
    status: 409,
    title: {
      'zh-CN': '这位共有人还没有账号',
      en: 'That owner has never been signed in here',
    },
    advice: {
      'zh-CN': '请先在“协助居民”里为他办理一次，再录入这份推选。用纸质票的，不需要推选。',
      en: 'Help them once under “Help somebody”, then enter this form again. On paper nobody needs to be named.',
    },
  },
  BALLOT_EXISTS: {
    status: 409,
    title: { 'zh-CN': '这一票已经在票箱里了', en: 'A ballot for this vote is in the box already' },
    advice: {
      'zh-CN': '请刷新查看，允许更改时可以再投。纸质票不用您再录。',
      en: 'Reload to see it; change it where that is allowed. You need not enter a paper again.',
    },
  },
  CHANGE_LIMIT: {
    status: 409,
    title: { 'zh-CN': '这一票不能再更改', en: 'This ballot can no longer be changed' },
    advice: { 'zh-CN': '已投入的票有效，回执号不变。', en: 'The ballot that is in counts; its receipt stays.' },
  },
  ONLINE_NOT_OFFERED: {
    status: 403,
    title: { 'zh-CN': '这次表决不用这种方式投票', en: 'This poll does not take ballots this way' },
    advice: { 'zh-CN': '请看公告上列出的投票方式。', en: 'The notice lists the ways of voting.' },
  },
  PAPER_LATE: {
    status: 409,
    title: { 'zh-CN': '这张纸质票是截止之后收到的', en: 'This paper came in after the close' },
    advice: {
      'zh-CN': '截止后收到的票不计入，不用录入，请另外放好备查。',
      en: 'It can’t count. Do not enter it; keep it apart for whoever asks.',
    },
  },
  PROXY_NOT_ALLOWED: {
    status: 409,
    title: { 'zh-CN': '这次表决不能委托他人', en: 'This poll takes no proxies' },
    advice: { 'zh-CN': '请本人投票，或请服务站协助。', en: 'Vote yourself, or ask the service station for help.' },
  },
  PROXY_CAP: {
    status: 409,
    title: { 'zh-CN': '这位代理人的委托已满', en: 'That person holds as many proxies as are allowed' },
    advice: { 'zh-CN': '请委托另一位。', en: 'Please entrust somebody else.' },
  },
  PROXY_EXISTS: {
    status: 409,
    title: { 'zh-CN': '已经委托过了', en: 'There is a proxy already' },
    advice: { 'zh-CN': '要换人，请先收回原来的委托。', en: 'To change it, take the first one back.' },
  },
  PROXY_OWN: {
    status: 409,
    title: { 'zh-CN': '这一票本来就是这个人的', en: 'This vote is that person’s own' },
    advice: {
      'zh-CN': '业主不用委托，直接投票即可。几位共有人的，请推选其中一位。',
      en: 'An owner votes without a mandate. Where several own a home, they name one of them.',
    },
  },
  PROXY_ENDED: {
    status: 409,
    title: { 'zh-CN': '委托已经结束', en: 'That proxy has ended' },
    advice: {
      'zh-CN': '业主本人已投票、已收回委托，或已到期。',
      en: 'The owner voted, took it back, or its time is over.',
    },
  },
  NO_SUCH_AGENT: {
    status: 422,
    title: { 'zh-CN': '没有找到这位代理人', en: 'That agent is not known here' },
    advice: { 'zh-CN': '请填写社区里另一位居民。', en: 'Name another person of the community.' },
  },
  TURNOUT_HIDDEN: {
    status: 403,
    title: { 'zh-CN': '参与情况暂不公布', en: 'Turnout is not told yet' },
    advice: {
      'zh-CN': '开始投票后每小时更新一次；不足 5 票时不公布，以免看出谁投了票。',
      en: 'It is told hourly while voting goes on, and not below five, which would tell who voted.',
    },
  },
  RESULT_NOT_POSTED: {
    status: 403,
    title: { 'zh-CN': '结果还没有公示', en: 'The result is not posted yet' },
    advice: {
      'zh-CN': '截止前谁也看不到中间结果；计票后会公示。',
      en: 'Nobody sees a running result. It is posted after the count.',
    },
  },
  POSTING_OVER: {
    status: 409,
    title: { 'zh-CN': '现在不在公示期内', en: 'The result is not open to challenges now' },
    advice: {
      'zh-CN': '如仍有疑问，可向主管部门反映或向法院起诉。',
      en: 'You may still turn to the authorities or a court.',
    },
  },
  CHALLENGE_ANSWERED: {
    status: 409,
    title: { 'zh-CN': '这条异议已有答复', en: 'This challenge has been answered' },
    advice: { 'zh-CN': '请刷新查看答复。', en: 'Please reload to see the answer.' },
  },
});

export type BallotProblem = keyof typeof ballotProblems;
