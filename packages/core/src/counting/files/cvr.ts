import { invalid } from '../kernel/invalid.ts';
import type { Group, Profile } from '../kernel/profile.ts';
import { mergeRankings, type Rank, type Ranking } from '../ranked/ranking.ts';

/** Cast vote records: candidates by name, ballots as `[count, ranks]`; `[]` is a skipped rank, several an overvote. */
export interface CastVoteRecords {
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [count: number, ranks: readonly (readonly number[])[]])[];
}

/**
 * Reads normalised cast vote records; each candidate's name is its id. A candidate called “Undeclared Write-ins” gathers
 * marks for names nobody declared.
 * @throws InvalidBallots naming the faulty ballot
 */
export function readCastVoteRecords({ candidates, ballots }: CastVoteRecords): Profile<Ranking> {
  const groups = ballots.map(([count, ranks], at): Group<Ranking> => {
    if (!Number.isSafeInteger(count) || count < 1)
      throw invalid('ballot', `ballot ${at + 1}`, 'The count must be a whole number above 0.');
    return { count, ballot: ranks.map((rank): Rank => (rank.length === 1 && rank[0]! >= 0 ? rank[0]! : rank)) };
  });
  const options = candidates.map((name) => ({
    id: name,
    name,
    ...(/^undeclared write-?ins$/i.test(name) && { undeclared: true }),
  }));
  return { options, groups: mergeRankings(groups) };
}
