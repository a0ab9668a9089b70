/** Something that can be voted for. `cost` is in whole units of money, for budgets. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly cost?: number;
  /** Gathers marks for names that nobody declared: counted at first, can never win. */
  readonly undeclared?: boolean;
  /** Withdrew after ballots were made: ranked counts pass over its marks. */
  readonly withdrawn?: boolean;
}

/** A distinct ballot and how many voters cast it. */
export interface Group<Ballot> {
  readonly ballot: Ballot;
  readonly count: number;
}

/** Everything that a rule counts: the options, the ballots as groups, and the circumstances fixed before the vote. */
export interface Profile<Ballot> {
  readonly options: readonly Option[];
  readonly groups: readonly Group<Ballot>[];
  /** Places to fill; 1 when not given. */
  readonly seats?: number;
  /** Money to spend, in the unit of the options' costs. */
  readonly budget?: number;
  /** Voters entitled, and voters present, for thresholds measured on them. */
  readonly bases?: { readonly entitled?: number; readonly present?: number };
  /** Option ids from first to last place in a lot drawn and published beforehand. */
  readonly lots?: readonly string[];
  /** Hexadecimal seed that parts ties no rule parts; see `tie.ts`. */
  readonly seed?: string;
}

/** Puts equal ballots together, in order of first appearance, so that cost grows with distinct ballots. */
export function group<Ballot>(ballots: Iterable<Ballot>, keyOf: (ballot: Ballot) => string): Group<Ballot>[] {
  return merge(counted(ballots), keyOf);
}

function* counted<Ballot>(ballots: Iterable<Ballot>): Generator<Group<Ballot>> {
  for (const ballot of ballots) yield { ballot, count: 1 };
}

/** Puts groups of equal ballots together and adds up their counts. */
export function merge<Ballot>(groups: Iterable<Group<Ballot>>, keyOf: (ballot: Ballot) => string): Group<Ballot>[] {
  const merged = new Map<string, { ballot: Ballot; count: number }>();
  for (const { ballot, count } of groups) {
    const key = keyOf(ballot);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { ballot, count });
    else known.count += count;
  }
  return [...merged.values()];
}

/** How many ballots there are. */
export function countOf(groups: readonly Group<unknown>[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
