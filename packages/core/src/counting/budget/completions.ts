import { equalShares, type Pick, type Purchase, type Utility } from './equal-shares.ts';
import { greedy, type Turn } from './greedy.ts';
import { costOf, type Instance } from './instance.ts';

/**
 * What follows when Equal Shares leaves money over. `add1` raises every voter's share by one unit while the result
 * stays within the budget; `add1-exhaustive` also stops at the first result to which no project could be added;
 * `utilitarian` spends what is left by approvals, alone or after either of them.
 */
export const completions = [
  'none',
  'utilitarian',
  'add1',
  'add1-utilitarian',
  'add1-exhaustive',
  'add1-exhaustive-utilitarian',
] as const;

export type Completion = (typeof completions)[number];

export interface Shared {
  readonly purchases: readonly Purchase[];
  /** How many times every share was raised, and how many raises were tried: the last may have overspent. */
  readonly raises: number;
  readonly tried: number;
  /** The turns of the utilitarian completion; empty without one. */
  readonly turns: readonly Turn[];
}

/** Equal Shares with its completion. `unit` is what one raise adds to each voter's share. */
export function completedShares(
  instance: Instance,
  utility: Utility,
  completion: Completion,
  unit: bigint,
  pick: Pick,
): Shared {
  const first = equalShares(instance, instance.budget, utility, pick);
  const raised = completion.startsWith('add1')
    ? raiseShares(instance, utility, unit, pick, first, completion.includes('exhaustive'))
    : { purchases: first, raises: 0, tried: 0 };
  const rest = completion.endsWith('utilitarian') ? greedy(instance, 'votes', pick, projectsOf(raised.purchases)) : [];
  return { ...raised, turns: rest };
}

export function projectsOf(purchases: readonly Purchase[]): number[] {
  return purchases.map((purchase) => purchase.project);
}

function raiseShares(
  instance: Instance,
  utility: Utility,
  unit: bigint,
  pick: Pick,
  first: Purchase[],
  stopWhenExhaustive: boolean,
): Omit<Shared, 'turns'> {
  let purchases = first;
  let raises = 0;
  // Where all supported projects fit together no raise could ever overspend, so shares stay as they are.
  if (everythingFits(instance)) return { purchases, raises, tried: 0 };
  const raise = unit * BigInt(instance.voters);
  while (!(stopWhenExhaustive && isExhaustive(instance, projectsOf(purchases)))) {
    const money = instance.budget + raise * BigInt(raises + 1);
    const next = equalShares(instance, money, utility, pick);
    if (costOf(instance, projectsOf(next)) > instance.budget) return { purchases, raises, tried: raises + 1 };
    purchases = next;
    raises++;
  }
  return { purchases, raises, tried: raises };
}

function everythingFits(instance: Instance): boolean {
  const supported = instance.costs.map((_, project) => project).filter((project) => instance.votes[project]! > 0);
  return costOf(instance, supported) <= instance.budget;
}

/** True if no further supported project fits into the budget. */
function isExhaustive(instance: Instance, bought: readonly number[]): boolean {
  const left = instance.budget - costOf(instance, bought);
  return instance.costs.every(
    (cost, project) => bought.includes(project) || instance.votes[project] === 0 || cost > left,
  );
}
