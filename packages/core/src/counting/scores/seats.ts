import type { Profile } from '../kernel/profile.ts';
import type { Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';

/** Who has a place, everybody's rank, and the tie at the last place if the figures leave one. */
export interface Seating {
  readonly winners: readonly string[];
  readonly ranking: readonly (readonly string[])[];
  readonly ties: readonly Tie[];
  readonly outcome: 'decided' | 'tied';
}

/** Fills places from the best down; equals at the last place are parted by lots or seed, or not at all. */
export function seatBest<Item extends { readonly id: string }>(
  items: readonly Item[],
  /** Negative when `a` is better than `b`, 0 when the rule holds them equal. */
  order: (a: Item, b: Item) => number,
  places: number,
  draw: Pick<Profile<unknown>, 'lots' | 'seed'>,
): Seating {
  const ranks: Item[][] = [];
  for (const item of [...items].sort(order)) {
    const last = ranks.at(-1);
    if (last !== undefined && order(last[0]!, item) === 0) last.push(item);
    else ranks.push([item]);
  }
  const ranking = ranks.map((rank) => rank.map(({ id }) => id));
  const winners: string[] = [];
  for (const rank of ranking) {
    const free = places - winners.length;
    if (rank.length <= free) winners.push(...rank);
    else if (free > 0) {
      const tie = breakTie(rank, free, draw);
      return {
        winners: [...winners, ...tie.chosen],
        ranking,
        ties: [tie],
        outcome: tie.by === 'none' ? 'tied' : 'decided',
      };
    }
  }
  return { winners, ranking, ties: [], outcome: 'decided' };
}
