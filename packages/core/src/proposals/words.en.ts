import type { ProposalState } from './states.ts';

const states: Record<ProposalState, string> = {
  draft: 'Draft',
  submitted: 'Just proposed',
  returned: 'Returned to its author',
  rejected: 'Not admitted',
  admitted: 'Admitted',
  gathering: 'Gathering co-signs',
  qualified: 'Enough co-signs',
  lapsed: 'Lapsed',
  scheduled: 'On the agenda',
  decided: 'Decided',
  answered: 'Answered',
  inProgress: 'In progress',
  done: 'Said to be done',
  reviewed: 'Done',
  merged: 'Merged',
  withdrawn: 'Withdrawn',
};

/** Words of the list of proposals, in English. This dictionary says which words there are. */
export const words = {
  states,
  heading: 'What we are talking about',
  propose: 'I have a proposal',
  byline: (name: string, when: string) => `Proposed by ${name} · ${when}`,
  neighbours: (count: number): string => (count === 1 ? 'neighbour co-signed' : 'neighbours co-signed'),
  find: 'Search or filter',
  more: 'Show more',
  found: (count: number, more: boolean) =>
    more ? `The first ${count} are shown.` : count === 1 ? '1 proposal is shown.' : `${count} proposals are shown.`,
  news: 'There is something new. Show it',
  empty: 'Nobody has proposed anything yet',
  emptyAdvice: 'What is the first thing you would make better here?',
  notFound: 'No proposal fits',
  notFoundAdvice: 'Try another word, or show all of them.',
  showAll: 'Show all',
  answered: (date: string) => `answered ${date}`,
  /** Whose next step is due: what is said of a state. */
  turns: {
    submitted: 'The first look',
    qualified: 'A place on an agenda',
    decided: 'The answer',
    inProgress: 'News',
  } as Record<string, string>,
  due: (what: string, date: string, days: number) =>
    days < 0
      ? `${what} was due by ${date}: ${-days} ${days === -1 ? 'day' : 'days'} late`
      : days === 0
        ? `${what} is due today`
        : days === 1
          ? `${what} is due by tomorrow`
          : `${what} is due by ${date}, in ${days} days`,
  closes: (date: string, days: number) =>
    days <= 0 ? 'Today is the last day' : days === 1 ? 'Until tomorrow' : `Until ${date}, ${days} more days`,
  outOf: (needed: number) => `of ${needed}`,
  forNeighbour: 'for a neighbour',
};

export type ProposalWords = typeof words;
