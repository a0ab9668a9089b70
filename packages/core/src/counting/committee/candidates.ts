import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { AreaBallot } from '../owners/ballots.ts';
import type { HeadState } from '../owners/electors.ts';
import { type Share, sum } from '../owners/figures.ts';

/** The candidates a head marked, or why its form marks none. An empty list is a returned form that marks nobody. */
export type CandidateMark = readonly string[] | Exclude<HeadState<readonly string[]>['state'], 'chosen'>;

export type CandidateBallot = AreaBallot<CandidateMark>;

/** Who took part in a committee election, and the heads and area behind each candidate. */
export interface CandidateFigures {
  readonly total: Share;
  readonly part: Share;
  /** Forms with more marks than allowed; they take no part. */
  readonly overmarked: Share;
  readonly behind: ReadonlyMap<string, Share>;
}

/** Adds up the forms; one with more than `most` marks does not say whom it means, so it is void. */
export function candidateFigures({ options, groups }: Profile<CandidateBallot>, most: number): CandidateFigures {
  const behind = new Map(options.map(({ id }) => [id, { heads: 0, area: 0 }]));
  const none: Share = { heads: 0, area: 0 };
  let [total, part, overmarked] = [none, none, none];
  for (const { ballot, count } of groups) {
    const share = { heads: count, area: ballot.area * count };
    total = sum(total, share);
    if (typeof ballot.mark === 'string') continue;
    const marked = new Set(ballot.mark);
    for (const id of marked) if (!behind.has(id)) throw invalid('no-such-option', id);
    if (marked.size > most) {
      overmarked = sum(overmarked, share);
      continue;
    }
    part = sum(part, share);
    for (const id of marked) {
      const candidate = behind.get(id)!;
      candidate.heads += share.heads;
      candidate.area += share.area;
    }
  }
  return { total, part, overmarked, behind };
}
