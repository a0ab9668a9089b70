import { invalid } from '../kernel/invalid.ts';
import type { Group } from '../kernel/profile.ts';
import type { State } from './book.ts';
import { checkOption, type Ranking } from './ranking.ts';

/** How equal ranks are counted, if at all: see `meek.ts`. */
export type EqualRanks = 'refuse' | 'spread' | 'equalize';

/** The part of a ballot that votes now: ranks of candidates down to the first who keeps everything, and how many voters. */
export interface Path {
  readonly ranks: readonly (readonly number[])[];
  readonly tied: boolean;
  count: number;
}

/** Ballots as lists of ranks, empty ranks left out. */
export interface RankedBallot {
  readonly ranks: readonly (readonly number[])[];
  readonly tied: boolean;
  readonly count: number;
}

/** @throws InvalidBallots at an option that does not exist or is named twice, or at equal ranks where they are refused */
export function ballotsOf(groups: readonly Group<Ranking>[], options: number, equalRanks: EqualRanks): RankedBallot[] {
  return groups.flatMap(({ ballot, count }, number) => {
    const ranks = ballot.map((rank) => (typeof rank === 'number' ? [rank] : rank)).filter((rank) => rank.length > 0);
    for (const option of ranks.flat()) checkOption(option, options, number);
    if (new Set(ranks.flat()).size !== ranks.flat().length) {
      throw invalid('option-twice', `ballot ${number + 1}`, 'An option is ranked twice.');
    }
    const tied = ranks.some((rank) => rank.length > 1);
    if (tied && equalRanks === 'refuse') {
      throw invalid(
        'equal-ranks',
        `ballot ${number + 1}`,
        'Several options share a rank, which this rule does not allow.',
      );
    }
    return ranks.length === 0 ? [] : [{ ranks, tied, count }];
  });
}

/**
 * What each ballot comes to while everybody stands where they stand: those out are left off, and nothing after the first
 * candidate still hopeful matters, who keeps all that comes. Few different paths are left, whatever the number of ballots.
 */
export function pathsOf(ballots: readonly RankedBallot[], states: readonly State[], equalRanks: EqualRanks): Path[] {
  const paths = new Map<string, Path>();
  for (const { ranks, tied, count } of ballots) {
    const kept: (readonly number[])[] = [];
    for (const rank of ranks) {
      const standing = rank.filter((option) => states[option] !== 'out');
      if (standing.length === 0 && !(tied && equalRanks === 'spread')) continue;
      if (standing.length === 0) break;
      kept.push(tied && equalRanks === 'equalize' ? rank : standing);
      const hopeful = standing.filter((option) => states[option] === 'hopeful').length;
      if (equalRanks === 'equalize' ? hopeful > 0 : hopeful === standing.length) break;
    }
    if (kept.length === 0) continue;
    const key = `${tied ? '=' : ''}${kept.join('>')}`;
    const known = paths.get(key);
    if (known === undefined) paths.set(key, { ranks: kept, tied, count });
    else known.count += count;
  }
  return [...paths.values()];
}
