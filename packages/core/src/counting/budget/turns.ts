import type { Step } from '../kernel/tally.ts';
import type { Words } from '../kernel/trace.ts';
import type { Turn } from './greedy.ts';
import type { Instance } from './instance.ts';

/** How a project's turn is said; the utilitarian completion of Equal Shares says it the same way. */
export const turnWords: Words = {
  'project-funded': {
    'zh-CN': '第{round}轮：“{@project}”得{votes}票，造价{cost}，列入；剩余{left}。',
    en: 'Round {round}: “{@project}” has {votes} approvals, costs {cost} and is funded; {left} is left.',
  },
  'project-passed-over': {
    'zh-CN': '第{round}轮：“{@project}”得{votes}票，造价{cost}，超出剩余的{left}，不列入。',
    en: 'Round {round}: “{@project}” has {votes} approvals but costs {cost}, more than the {left} left.',
  },
};

/** The turns as steps of a trace, numbered on from `before`. */
export function turnSteps(turns: readonly Turn[], instance: Instance, ids: readonly string[], before = 0): Step[] {
  return turns.map(({ project, bought, left }, index) => ({
    kind: bought ? 'project-funded' : 'project-passed-over',
    round: before + index + 1,
    project: ids[project]!,
    votes: instance.votes[project]!,
    cost: instance.costs[project]!,
    left,
  }));
}
