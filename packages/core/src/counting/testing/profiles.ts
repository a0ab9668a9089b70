import fc from 'fast-check';
import { paramsOf } from '../kernel/params.ts';
import type { Group, Option, Profile } from '../kernel/profile.ts';
import type { BallotShape, Rule } from '../kernel/rule.ts';
import type { Tally } from '../kernel/tally.ts';

/** One seed for every property, so that a failure comes back on every machine and shrinks to the same case. */
export const reproducible = { seed: 20_210_901, numRuns: 60 } as const;

const size = 4;
const ids = ['an', 'bo', 'chen', 'ding'] as const;
const places = ids.map((_, place) => place);
const marks = fc.subarray([...places]);
const levels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size });
const order = fc.shuffledSubarray([...places]);

/** Random ballots of each shape over four options, within the rules' default settings. */
const ballots: Partial<Record<BallotShape, fc.Arbitrary<readonly number[]>>> = {
  choice: fc.subarray([...places], { maxLength: 1 }),
  choices: marks,
  approval: marks,
  budget: marks,
  scores: levels,
  grades: levels,
  credits: levels.filter((votes) => votes.reduce((sum, vote) => sum + vote ** 2, 0) <= 10),
  ranking: order,
};

const perOption: readonly BallotShape[] = ['scores', 'grades', 'credits'];

export type SmallProfile = Profile<readonly number[]>;

/** Whether this file can make ballots for a rule; the rules of motions and owners are tried beside their own code. */
export function hasOptions(rule: Rule<unknown>): boolean {
  return ballots[rule.shape] !== undefined;
}

/** Random small elections for a rule, with lots that part every tie when `drawn`. */
export function profiles(rule: Pick<Rule<unknown>, 'shape'>, draw: 'drawn' | 'open'): fc.Arbitrary<SmallProfile> {
  const groups = fc.array(fc.record({ ballot: ballots[rule.shape]!, count: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 6,
  });
  const costs = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size });
  return fc
    .record({
      groups,
      costs,
      seats: fc.integer({ min: 1, max: 3 }),
      budget: fc.integer({ min: 0, max: 24 }),
      lots: fc.shuffledSubarray([...ids], { minLength: size }),
    })
    .map(({ groups, costs, seats, budget, lots }) => ({
      options: ids.map((id, place): Option => ({ id, name: id, cost: costs[place]! })),
      groups,
      seats,
      budget,
      ...(draw === 'drawn' ? { lots } : {}),
    }));
}

export function count(rule: Rule<unknown>, profile: SmallProfile, given: Record<string, unknown> = {}): Tally {
  return rule.tally(profile, paramsOf(rule as Rule<never>, given));
}

/** What a resident reads of a result: who won, and whether that is certain. */
export function result({ winners, outcome }: Tally): { winners: readonly string[]; outcome: string } {
  return { winners: [...winners].sort(), outcome };
}

/** The same ballots, one voter to a group, in another order. */
export function shuffled(profile: SmallProfile): SmallProfile {
  const single = profile.groups.flatMap(({ ballot, count }) =>
    Array.from({ length: count }, () => ({ ballot, count: 1 })),
  );
  return { ...profile, groups: single.reverse() };
}

/** The same election with the options listed in another order; `listing[i]` is the old place of the new i-th option. */
export function relisted(profile: SmallProfile, shape: BallotShape, listing: readonly number[]): SmallProfile {
  const ballotOf = (ballot: readonly number[]) =>
    perOption.includes(shape) ? listing.map((old) => ballot[old]!) : ballot.map((old) => listing.indexOf(old));
  const groups = profile.groups.map(
    ({ ballot, count }): Group<readonly number[]> => ({ ballot: ballotOf(ballot), count }),
  );
  return { ...profile, options: listing.map((old) => profile.options[old]!), groups };
}

/** A ballot for this option alone. */
export function ballotFor(shape: BallotShape, place: number): readonly number[] {
  return perOption.includes(shape) ? places.map((each) => (each === place ? 3 : 0)) : [place];
}

/** Another order of the four options. */
export const listings = fc.shuffledSubarray([...places], { minLength: size });
