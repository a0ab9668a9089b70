import { add, compare, divide, type Fraction, fraction, multiply, subtract, zero } from '../kernel/rational.ts';
import type { SmallProfile } from './profiles.ts';

/** Second implementations, written from the definitions and for small elections only: slow, plain, one voter at a time. */

/** Every voter as their set of approved places. */
function votersOf({ groups }: SmallProfile): (readonly number[])[] {
  return groups.flatMap(({ ballot, count }) => Array.from({ length: count }, () => ballot));
}

const smaller = (a: Fraction, b: Fraction) => (compare(a, b) < 0 ? a : b);
const sum = (parts: readonly Fraction[]) => parts.reduce(add, zero);

/**
 * Equal Shares by trying every possible payment: the even part is the cost less what some poorest supporters give,
 * among those left. Ties go to more approvals, then lower cost, then the lots.
 */
export function plainEqualShares(profile: SmallProfile, utility: 'cost' | 'cardinality', money: Fraction): string[] {
  const voters = votersOf(profile);
  const purses = voters.map(() => divide(money, fraction(voters.length)));
  const bought: number[] = [];
  for (;;) {
    const offers = profile.options.flatMap((option, place) => {
      const supporters = voters.flatMap((ballot, voter) => (ballot.includes(place) ? [voter] : []));
      const cost = fraction(option.cost!);
      if (bought.includes(place) || supporters.length === 0) return [];
      const part = evenPart(
        cost,
        supporters.map((voter) => purses[voter]!),
      );
      if (part === undefined) return [];
      const rate = utility === 'cost' ? divide(part, cost) : part;
      return [{ place, supporters, part, rate, lot: profile.lots!.indexOf(option.id), cost: option.cost! }];
    });
    offers.sort(
      (a, b) =>
        compare(a.rate, b.rate) || b.supporters.length - a.supporters.length || a.cost - b.cost || a.lot - b.lot,
    );
    const [best] = offers;
    if (best === undefined) return bought.map((place) => profile.options[place]!.id);
    for (const voter of best.supporters) purses[voter] = subtract(purses[voter]!, smaller(purses[voter]!, best.part));
    bought.push(best.place);
  }
}

function evenPart(cost: Fraction, purses: readonly Fraction[]): Fraction | undefined {
  const rising = [...purses].sort(compare);
  const candidates = rising.map((_, poor) => {
    const owed = subtract(cost, sum(rising.slice(0, poor)));
    return divide(owed, fraction(rising.length - poor));
  });
  const pays = (part: Fraction) => compare(sum(rising.map((purse) => smaller(purse, part))), cost) === 0;
  return candidates.filter(pays).sort(compare)[0];
}

/** Projects in order of approvals, lower cost, lots; each taken while it fits. */
export function plainGreedy(profile: SmallProfile, perCost: boolean): string[] {
  const voters = votersOf(profile);
  const projects = profile.options.map(({ id, cost }, place) => {
    const votes = voters.filter((ballot) => ballot.includes(place)).length;
    return { id, cost: cost!, votes, worth: perCost ? fraction(votes, cost!) : fraction(votes) };
  });
  const lot = (id: string) => profile.lots!.indexOf(id);
  projects.sort((a, b) => compare(b.worth, a.worth) || b.votes - a.votes || a.cost - b.cost || lot(a.id) - lot(b.id));
  let left = profile.budget!;
  return projects.flatMap(({ id, cost, votes }) => {
    if (votes === 0 || cost > left) return [];
    left -= cost;
    return [id];
  });
}

/** Every committee with the greatest sum over the voters of 1 + 1/2 + … for each of their favourites seated. */
export function plainProportional(profile: SmallProfile): string[][] {
  const voters = votersOf(profile);
  const harmonic = (n: number) => sum(Array.from({ length: n }, (_, index) => fraction(1, index + 1)));
  const committees = subsets(profile.options.length, profile.seats!);
  const scores = committees.map((committee) =>
    sum(voters.map((ballot) => harmonic(ballot.filter((place) => committee.includes(place)).length))),
  );
  const best = scores.reduce((a, b) => (compare(a, b) < 0 ? b : a));
  return committees
    .filter((_, index) => compare(scores[index]!, best) === 0)
    .map((committee) => idsOf(profile, committee));
}

/**
 * Phragmén as it is told with money: all voters earn at one speed, and a candidate is seated, taking all the supporters
 * hold, the moment they hold 1 together. All committees over every way to part a tie.
 */
export function plainPhragmen(profile: SmallProfile): string[][] {
  const voters = votersOf(profile);
  const found = new Map<string, string[]>();
  const grow = (seated: readonly number[], emptiedAt: readonly Fraction[]) => {
    if (seated.length === profile.seats) {
      const committee = idsOf(profile, [...seated].sort());
      found.set(committee.join(), committee);
      return;
    }
    const waiting = profile.options.map((_, place) => place).filter((place) => !seated.includes(place));
    const moments = waiting.map((place) => {
      const since = voters.flatMap((ballot, voter) => (ballot.includes(place) ? [emptiedAt[voter]!] : []));
      return since.length === 0 ? undefined : divide(add(fraction(1), sum(since)), fraction(since.length));
    });
    const first = moments.filter((moment) => moment !== undefined).sort(compare)[0];
    waiting.forEach((place, index) => {
      const moment = moments[index];
      if (first && (moment === undefined || compare(moment, first) > 0)) return;
      grow(
        [...seated, place],
        emptiedAt.map((at, voter) => (moment && voters[voter]!.includes(place) ? moment : at)),
      );
    });
  };
  grow(
    [],
    voters.map(() => zero),
  );
  return [...found.values()];
}

function subsets(size: number, seats: number, from = 0): number[][] {
  if (seats === 0) return [[]];
  return Array.from({ length: Math.max(size - from, 0) }, (_, index) => from + index).flatMap((place) =>
    subsets(size, seats - 1, place + 1).map((rest) => [place, ...rest]),
  );
}

function idsOf(profile: SmallProfile, committee: readonly number[]): string[] {
  return committee.map((place) => profile.options[place]!.id);
}

/** What raising every share by one unit at a time ends with: the last result that stays within the budget. */
export function plainAddOne(profile: SmallProfile, utility: 'cost' | 'cardinality'): string[] {
  const voters = fraction(votersOf(profile).length);
  const costs = new Map(profile.options.map(({ id, cost }) => [id, cost!]));
  const total = (taken: readonly string[]) => taken.reduce((money, id) => money + costs.get(id)!, 0);
  const supported = profile.options.filter((_, place) => profile.groups.some(({ ballot }) => ballot.includes(place)));
  const budget = fraction(profile.budget!);
  let taken = plainEqualShares(profile, utility, budget);
  if (total(supported.map(({ id }) => id)) <= profile.budget!) return taken;
  for (let raises = 1; ; raises++) {
    const next = plainEqualShares(profile, utility, add(budget, multiply(fraction(raises), voters)));
    if (total(next) > profile.budget!) return taken;
    taken = next;
  }
}
