import type { ProposalToolWords } from './words.tools.en.ts';

/** Words of search, filter and order, in Chinese. */
export const words: ProposalToolWords = {
  search: '查找议题',
  searchHint: '路灯、坡道、停车…',
  filter: '显示',
  all: '全部在办',
  sort: '排列',
  sorts: { newest: '最新的在前', cosigns: '附议多的在前', due: '先到期的在前' },
};
