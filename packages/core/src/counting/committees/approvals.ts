import type { ApprovalGroup } from '../budget/instance.ts';

/** An approval election of a committee: candidates by index, ballots grouped. */
export interface Approvals {
  readonly candidates: number;
  readonly seats: number;
  readonly groups: readonly ApprovalGroup[];
  readonly voters: number;
  /** Approvals of each candidate. */
  readonly votes: readonly number[];
  /** The groups that approve each candidate. */
  readonly supporters: readonly (readonly number[])[];
}

export function approvalsOf(candidates: number, seats: number, groups: readonly ApprovalGroup[]): Approvals {
  const supporters = Array.from({ length: candidates }, (): number[] => []);
  groups.forEach(({ approved }, group) => {
    for (const candidate of approved) supporters[candidate]!.push(group);
  });
  const countOf = (list: readonly number[]) => list.reduce((sum, group) => sum + groups[group]!.count, 0);
  const voters = groups.reduce((sum, group) => sum + group.count, 0);
  return { candidates, seats: Math.min(seats, candidates), groups, voters, votes: supporters.map(countOf), supporters };
}
