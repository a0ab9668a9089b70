import { equalSharesRule } from '../budget/equal-shares-rule.ts';
import { greedyByVotes, greedyByVotesPerCost } from '../budget/greedy-rules.ts';
import { equalSharesCommittee, phragmenCommittee, proportionalCommittee } from '../committees/rules.ts';
import type { Rule } from './rule.ts';

/** Every rule there is, in the order they are offered. A new rule is one file and one line here. */
export const rules: readonly Rule<unknown>[] = [
  greedyByVotes,
  greedyByVotesPerCost,
  equalSharesRule,
  equalSharesCommittee,
  phragmenCommittee,
  proportionalCommittee,
];

/** The rule with an id, or undefined. */
export function findRule(id: string): Rule<unknown> | undefined {
  return rules.find((rule) => rule.id === id);
}
