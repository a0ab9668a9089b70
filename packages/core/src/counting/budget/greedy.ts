import type { Pick } from './equal-shares.ts';
import { costOf, type Instance } from './instance.ts';

/** What comes first: the most approvals, or the most approvals for the money. */
export type GreedyOrder = 'votes' | 'votes-per-cost';

/** One project looked at in its turn: bought if it still fits. */
export interface Turn {
  readonly project: number;
  readonly bought: boolean;
  /** Money left after this turn. */
  readonly left: bigint;
  readonly tied: readonly number[];
}

/**
 * Projects in order of approvals (or approvals per cost), each bought if the money left allows it. With `already`
 * this is the utilitarian completion of Equal Shares. A project without a single approval is never bought.
 */
export function greedy(instance: Instance, order: GreedyOrder, pick: Pick, already: readonly number[] = []): Turn[] {
  const waiting = instance.costs.map((_, project) => project).filter((project) => instance.votes[project]! > 0);
  const queue = waiting.filter((project) => !already.includes(project));
  const turns: Turn[] = [];
  let left = instance.budget - costOf(instance, already);
  while (queue.length > 0) {
    const tied = bestOf(instance, order, queue);
    const project = tied.length === 1 ? tied[0]! : pick(tied);
    queue.splice(queue.indexOf(project), 1);
    const cost = instance.costs[project]!;
    const bought = cost <= left;
    if (bought) left -= cost;
    turns.push({ project, bought, left, tied });
  }
  return turns;
}

function bestOf(instance: Instance, order: GreedyOrder, queue: readonly number[]): number[] {
  let best: number[] = [];
  for (const project of queue) {
    const difference = best.length === 0 ? 1n : advantage(instance, order, project, best[0]!);
    if (difference > 0n) best = [project];
    else if (difference === 0n) best.push(project);
  }
  return best;
}

/** Above 0 if the first project goes before the second. Ratios are compared by cross multiplication. */
function advantage(instance: Instance, order: GreedyOrder, first: number, second: number): bigint {
  const { costs, votes } = instance;
  const a = BigInt(votes[first]!);
  const b = BigInt(votes[second]!);
  return order === 'votes' ? a - b : a * costs[second]! - b * costs[first]!;
}
