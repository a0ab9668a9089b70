/** What a budget rule counts with: projects by index, ballots grouped, money as whole units. */
export interface Instance {
  readonly costs: readonly bigint[];
  readonly budget: bigint;
  /** Ballots, empty ones too: each of them is given an equal share. */
  readonly voters: number;
  /** Approvals of each project. */
  readonly votes: readonly number[];
  /** How many voters cast each distinct ballot. */
  readonly counts: Int32Array;
  /** The distinct ballots that approve each project, by index into `counts`. */
  readonly supporters: readonly Int32Array[];
}

export interface ApprovalGroup {
  readonly approved: readonly number[];
  readonly count: number;
}

/** Turns approvals by project index into the two-way table that the rules walk. */
export function instanceOf(costs: readonly bigint[], budget: bigint, groups: readonly ApprovalGroup[]): Instance {
  const supporters = costs.map((): number[] => []);
  const votes = costs.map(() => 0);
  let voters = 0;
  groups.forEach(({ approved, count }, group) => {
    voters += count;
    for (const project of approved) {
      supporters[project]!.push(group);
      votes[project]! += count;
    }
  });
  return {
    costs,
    budget,
    voters,
    votes,
    counts: Int32Array.from(groups, (group) => group.count),
    supporters: supporters.map((list) => Int32Array.from(list)),
  };
}

/** What a set of projects costs together. */
export function costOf(instance: Instance, projects: readonly number[]): bigint {
  return projects.reduce((sum, project) => sum + instance.costs[project]!, 0n);
}
