/** A score ballot: one score per option, in the order of the options; null is no mark and scores nothing. */
export type Scores = readonly (number | null)[];

/** Every figure that the score rules read: what options got, and how many preferred which to which. */
export interface ScoreTable {
  readonly totals: readonly number[];
  /** `prefers[a][b]`: ballots that score `a` above `b`. */
  readonly prefers: readonly (readonly number[])[];
  /** Ballots that gave an option the best possible score. */
  readonly top: readonly number[];
}

/** Adds up grouped score ballots. Counts stay whole numbers; a sum beyond 2^53 is refused rather than rounded. */
export function tableOf(
  groups: readonly { readonly ballot: Scores; readonly count: number }[],
  options: number,
  max: number,
): ScoreTable {
  const totals = new Array<number>(options).fill(0);
  const top = new Array<number>(options).fill(0);
  const prefers = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  for (const { ballot, count } of groups) {
    for (let a = 0; a < options; a += 1) {
      const score = ballot[a] ?? 0;
      totals[a]! += score * count;
      if (score === max) top[a]! += count;
      const row = prefers[a]!;
      for (let b = 0; b < options; b += 1) if (score > (ballot[b] ?? 0)) row[b]! += count;
    }
  }
  if (!totals.every(Number.isSafeInteger)) throw new RangeError('A score total is beyond 2^53.');
  return { totals, prefers, top };
}
