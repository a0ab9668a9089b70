import { invalid } from '../kernel/invalid.ts';
import { type Group, merge, type Profile } from '../kernel/profile.ts';

/** Marks on one rank: an option by index; several as a list, equal or an overvote as the rule says; `[]` is skipped. */
export type Rank = number | readonly number[];

/** A ranked ballot, first rank first. */
export type Ranking = readonly Rank[];

/** Stands for a mark nobody could read, in a rank with too many marks. */
export const unreadable = -1;

/** Puts equal rankings together. */
export function mergeRankings(groups: Iterable<Group<Ranking>>): Group<Ranking>[] {
  return merge(groups, (ranking) => ranking.map((rank) => (typeof rank === 'number' ? rank : `[${rank}]`)).join());
}

/** Strict rankings in one block of memory: ballot `b` holds `marks[starts[b]] … marks[starts[b + 1] - 1]`. */
export interface Strict {
  readonly counts: Float64Array;
  readonly starts: Uint32Array;
  readonly marks: Uint16Array;
  /** Ballots that rank anyone. */
  readonly total: number;
}

/**
 * Packs a profile for counts that know neither equal ranks nor skips: a skipped rank is passed over, options left out by
 * `without` are taken off, and a ballot that then ranks nobody is not counted.
 * @throws InvalidBallots at a rank with several options, or an option named twice
 */
export function strictOf(profile: Profile<Ranking>, without: ReadonlySet<number> = new Set()): Strict {
  const { groups, options } = profile;
  const size = groups.reduce((sum, { ballot }) => sum + ballot.length, 0);
  const marks = new Uint16Array(size);
  const starts = new Uint32Array(groups.length + 1);
  const counts = new Float64Array(groups.length);
  const seenBy = new Int32Array(options.length).fill(-1);
  let end = 0;
  let ballots = 0;
  let total = 0;
  groups.forEach(({ ballot, count }, number) => {
    const start = end;
    for (const rank of ballot) {
      const option = typeof rank === 'number' ? rank : onlyOne(rank, number);
      if (option === undefined) continue;
      checkOption(option, options.length, number);
      if (seenBy[option] === number)
        throw invalid('option-twice', `ballot ${number + 1}`, 'An option is ranked twice.');
      seenBy[option] = number;
      if (!without.has(option)) marks[end++] = option;
    }
    if (end === start) return;
    counts[ballots] = count;
    starts[++ballots] = end;
    total += count;
  });
  return { counts: counts.subarray(0, ballots), starts: starts.subarray(0, ballots + 1), marks, total };
}

function onlyOne(rank: readonly number[], number: number): number | undefined {
  if (rank.length > 1) {
    throw invalid(
      'equal-ranks',
      `ballot ${number + 1}`,
      'Several options share a rank, which this rule does not allow.',
    );
  }
  return rank[0];
}

/** @throws InvalidBallots when there is no such option */
export function checkOption(option: number, options: number, number: number): void {
  if (!(Number.isInteger(option) && option >= 0 && option < options)) {
    throw invalid('no-such-option', `ballot ${number + 1}`, `There is no option number ${option + 1}.`);
  }
}
