/** Words of search, filter and order, in English. This dictionary says which words there are. */
export const words = {
  search: 'Search the proposals',
  searchHint: 'lights, ramp, parking …',
  filter: 'Show',
  all: 'All current',
  sort: 'Order',
  sorts: { newest: 'Newest first', cosigns: 'Most co-signed first', due: 'Due soonest first' },
};

export type ProposalToolWords = typeof words;
