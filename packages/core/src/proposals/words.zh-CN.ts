import type { ProposalWords } from './words.en.ts';

/** Words of the list of proposals, in Chinese. */
export const words: ProposalWords = {
  states: {
    draft: '草稿',
    submitted: '刚提出',
    returned: '已退回修改',
    rejected: '不予受理',
    admitted: '已受理',
    gathering: '征集附议',
    qualified: '附议已够',
    lapsed: '附议不足，已到期',
    scheduled: '已列入议程',
    decided: '已有决定',
    answered: '已答复',
    inProgress: '办理中',
    done: '待确认办结',
    reviewed: '已办结',
    merged: '已合并',
    withdrawn: '已撤回',
  },
  heading: '正在商量的事',
  propose: '我有话说',
  // Chinese keeps a little distance from Latin letters.
  byline: (name, when) => `${name}${/[\w.]$/.test(name) ? ' ' : ''}提出 · ${when}`,
  neighbours: () => '人附议',
  find: '查找和筛选',
  more: '再看一些',
  found: (count, more) => (more ? `先列出 ${count} 个议题。` : `共 ${count} 个议题。`),
  news: '有新的内容，点这里看',
  empty: '还没有人提议',
  emptyAdvice: '您想让小区变得更好的第一件事是什么？',
  notFound: '没有符合的议题',
  notFoundAdvice: '换个词试试，或者看全部。',
  showAll: '看全部',
  answered: (date) => `${date}答复`,
  turns: { submitted: '受理', qualified: '排期', decided: '答复', inProgress: '通报进展' },
  due: (what, date, days) =>
    days < 0
      ? `应在${date}前${what}，已晚 ${-days} 天`
      : days === 0
        ? `今天之内${what}`
        : days === 1
          ? `明天之前${what}`
          : `${date}前${what}，还有 ${days} 天`,
  closes: (date, days) => (days <= 0 ? '今天是最后一天' : `到${date}为止，还有 ${days} 天`),
  outOf: (needed) => `／需要 ${needed}`,
  forNeighbour: '代提',
};
