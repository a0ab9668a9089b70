import type { Arithmetic } from './arithmetic.ts';
import type { EqualRanks, Path } from './meek-paths.ts';

/**
 * What a candidate keeps of a paper's weight: Meek's share of it, Warren's fixed price as far as it goes; and how a share
 * is rounded: `up` with the rest left over, or both parts down.
 */
export type Keeping = 'meek-up' | 'meek-down' | 'warren';

/** Everybody's votes, with these keep factors. */
export function distribute<Value>(
  paths: readonly Path[],
  keep: readonly Value[],
  keeping: Keeping,
  equalRanks: EqualRanks,
  numbers: Arithmetic<Value>,
): Value[] {
  const votes = keep.map(() => numbers.zero);
  const give = (option: number, amount: Value, count: number) => {
    votes[option] = numbers.add(votes[option]!, numbers.times(amount, count));
  };
  for (const path of paths) {
    if (path.tied && equalRanks === 'equalize') equalize(path, keep, numbers, give);
    else spread(path, 0, numbers.one, keep, keeping, numbers, give);
  }
  return votes;
}

type Give<Value> = (option: number, amount: Value, count: number) => void;

/**
 * A weight goes in equal parts to those on a rank, and what each of them passes on goes to the next rank. With equal ranks
 * this is what counting programs have done, not what equality would ask: see `equalize`.
 */
function spread<Value>(
  path: Path,
  from: number,
  weight: Value,
  keep: readonly Value[],
  keeping: Keeping,
  numbers: Arithmetic<Value>,
  give: Give<Value>,
): void {
  let left = weight;
  for (let at = from; at < path.ranks.length; at += 1) {
    const rank = path.ranks[at]!;
    if (rank.length > 1) {
      const part = numbers.part(left, rank.length);
      for (const option of rank) {
        const [kept, rest] = split(part, keep[option]!, keeping, numbers);
        give(option, kept, path.count);
        if (numbers.compare(rest, numbers.zero) > 0) spread(path, at + 1, rest, keep, keeping, numbers, give);
      }
      return;
    }
    const option = rank[0]!;
    const [kept, rest] = split(left, keep[option]!, keeping, numbers);
    give(option, kept, path.count);
    if (numbers.compare(rest, numbers.zero) <= 0) return;
    left = rest;
  }
}

function split<Value>(
  weight: Value,
  keep: Value,
  keeping: Keeping,
  numbers: Arithmetic<Value>,
): [kept: Value, rest: Value] {
  const { compare, multiply, one, subtract } = numbers;
  if (keeping === 'warren') {
    const kept = compare(keep, weight) < 0 ? keep : weight;
    return [kept, subtract(weight, kept)];
  }
  if (keeping === 'meek-up') {
    const kept = multiply(weight, keep, 'up');
    return [kept, subtract(weight, kept)];
  }
  return [multiply(weight, keep, 'down'), multiply(weight, subtract(one, keep), 'down')];
}

/**
 * A ballot with equal ranks counts as all its strict orders at once, each in equal part: `a b=c` is half `a b c` and half
 * `a c b`. The share of one candidate on a rank is a sum over how many of the others come first, weighed by the binomials.
 */
function equalize<Value>(
  { ranks, count }: Path,
  keep: readonly Value[],
  numbers: Arithmetic<Value>,
  give: Give<Value>,
): void {
  const { multiply, one, part, subtract } = numbers;
  let weight = one;
  for (const rank of ranks) {
    const passed = rank.map((option) => subtract(one, keep[option]!));
    if (rank.length === 1) give(rank[0]!, multiply(weight, keep[rank[0]!]!, 'down'), count);
    else {
      rank.forEach((option, index) => {
        const others = passed.filter((_, other) => other !== index);
        const first = multiply(chanceToBeReached(others, numbers), keep[option]!, 'down');
        give(option, multiply(weight, part(first, rank.length), 'down'), count);
      });
    }
    weight = multiply(
      weight,
      passed.reduce((product, each) => multiply(product, each, 'down'), one),
      'down',
    );
    if (numbers.compare(weight, numbers.zero) === 0) return;
  }
}

/** The elementary symmetric sums of what the others pass on, each over its binomial, added up. */
function chanceToBeReached<Value>(others: readonly Value[], numbers: Arithmetic<Value>): Value {
  const sums = [numbers.one, ...others.map(() => numbers.zero)];
  for (const passed of others) {
    for (let degree = others.length; degree > 0; degree -= 1) {
      sums[degree] = numbers.add(sums[degree]!, numbers.multiply(sums[degree - 1]!, passed, 'down'));
    }
  }
  let binomial = 1;
  let total = numbers.zero;
  for (const [degree, sum] of sums.entries()) {
    total = numbers.add(total, numbers.part(sum, binomial));
    binomial = (binomial * (others.length - degree)) / (degree + 1);
  }
  return total;
}
