import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, compare, divide, type Fraction, fraction, subtract, zero } from '../kernel/rational.ts';
import type { Rule } from '../kernel/rule.ts';
import { count, profiles, reproducible, type SmallProfile } from '../testing/profiles.ts';
import { equalSharesRule } from './equal-shares-rule.ts';

const elections = profiles(equalSharesRule, 'drawn').filter(({ groups }) => groups.length > 0);

it.each(['cost', 'cardinality'] as const)(
  'the trace of Equal Shares, %s, is a price system: supporters pay each cost in full from equal shares, cheapest first',
  (utility) => {
    fc.assert(
      fc.property(elections, (profile) => {
        const purses = equalPurses(profile);
        let rate = zero;
        for (const step of steps(profile, utility)) {
          const place = profile.options.findIndex(({ id }) => id === step.project);
          const cost = fraction(profile.options[place]!.cost!);
          expect(pay(profile, purses, place, read(step.payment))).toEqual(cost);
          const next = utility === 'cost' ? divide(read(step.payment), cost) : read(step.payment);
          expect(compare(next, rate)).toBeGreaterThanOrEqual(0);
          rate = next;
        }
      }),
      reproducible,
    );
  },
);

it('Equal Shares ends only when no group of supporters could pay for another project with what they have left', () => {
  fc.assert(
    fc.property(elections, (profile) => {
      const purses = equalPurses(profile);
      const bought = steps(profile, 'cost').map((step) => {
        const place = profile.options.findIndex(({ id }) => id === step.project);
        pay(profile, purses, place, read(step.payment));
        return place;
      });
      profile.options.forEach(({ cost }, place) => {
        if (bought.includes(place)) return;
        const held = purses.filter((_, voter) => ballotsOf(profile)[voter]!.includes(place)).reduce(add, zero);
        expect(compare(held, fraction(cost!))).toBeLessThan(0);
      });
    }),
    reproducible,
  );
});

interface Paid {
  readonly project: string;
  readonly payment: string;
}

function steps(profile: SmallProfile, utility: string): Paid[] {
  const { rounds } = count(equalSharesRule as Rule<unknown>, profile, { utility, completion: 'none' });
  return rounds.filter(({ kind }) => kind === 'project-paid') as unknown as Paid[];
}

function ballotsOf({ groups }: SmallProfile): (readonly number[])[] {
  return groups.flatMap(({ ballot, count }) => Array.from({ length: count }, () => ballot));
}

function equalPurses(profile: SmallProfile): Fraction[] {
  const voters = ballotsOf(profile);
  return voters.map(() => fraction(profile.budget!, voters.length));
}

/** Takes the payment, or all that is left, from each supporter; what came in together. */
function pay(profile: SmallProfile, purses: Fraction[], place: number, payment: Fraction): Fraction {
  return ballotsOf(profile).reduce((income, ballot, voter) => {
    if (!ballot.includes(place)) return income;
    const purse = purses[voter]!;
    const part = compare(purse, payment) < 0 ? purse : payment;
    purses[voter] = subtract(purse, part);
    return add(income, part);
  }, zero);
}

function read(text: string): Fraction {
  const [n, d] = text.split('/');
  return fraction(BigInt(n!), BigInt(d!));
}
