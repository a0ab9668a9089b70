import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from './kernel/registry.ts';
import type { Rule } from './kernel/rule.ts';
import type { Step } from './kernel/tally.ts';
import { count, profiles, reproducible, type SmallProfile } from './testing/profiles.ts';

const transferable = rules
  .filter(({ id }) => id.startsWith('stv-'))
  .map((rule): [string, Rule<unknown>] => [rule.id, rule]);
const pairwise = ['schulze', 'ranked-pairs', 'minimax', 'copeland', 'ranked-robin']
  .flatMap((id) => rules.filter((rule) => rule.id === id))
  .map((rule): [string, Rule<unknown>] => [rule.id, rule]);

describe.each(transferable)('%s', (_id, rule) => {
  it('loses no vote: once settled, the votes and those that passed to nobody add up to the ballots', () => {
    fc.assert(
      fc.property(profiles(rule, 'drawn'), (profile) => {
        const { rounds, winners } = count(rule, profile);
        const voters = profile.groups.reduce((sum, { ballot, count }) => sum + (ballot.length > 0 ? count : 0), 0);
        for (const step of settled(rounds)) {
          expect(Math.abs(heldIn(step) - voters)).toBeLessThan(0.001);
        }
        expect(winners.length).toBeLessThanOrEqual(profile.seats!);
      }),
      reproducible,
    );
  });

  it('seats a candidate that a full quota of voters put first', () => {
    fc.assert(
      fc.property(profiles(rule, 'drawn'), (profile) => {
        const { winners } = count(rule, profile);
        const voters = profile.groups.reduce((sum, { ballot, count }) => sum + (ballot.length > 0 ? count : 0), 0);
        const quota = Math.floor(voters / (profile.seats! + 1)) + 1;
        profile.options.forEach(({ id }, place) => {
          const firsts = profile.groups.reduce((sum, { ballot, count }) => sum + (ballot[0] === place ? count : 0), 0);
          if (firsts >= quota) expect(winners).toContain(id);
        });
      }),
      reproducible,
    );
  });
});

describe.each(pairwise)('%s', (_id, rule) => {
  it('elects the option that beats every other one to one, when there is one', () => {
    fc.assert(
      fc.property(
        profiles(rule, 'drawn').map((profile) => ({ ...profile, seats: 1 })),
        (profile) => {
          const best = profile.options.findIndex((_, a) =>
            profile.options.every((_, b) => a === b || prefer(profile, a, b) > prefer(profile, b, a)),
          );
          if (best >= 0) expect(count(rule, profile).winners).toEqual([profile.options[best]!.id]);
        },
      ),
      { ...reproducible, numRuns: 200 },
    );
  });
});

/**
 * The steps at which votes rest: Meek's and Warren's counts say so; between two of them a table may still show what an
 * excluded candidate held. Under Gregory's method votes rest in every table.
 */
function settled(rounds: readonly Step[]): readonly Step[] {
  const resting = rounds.filter(({ kind }) => kind === 'stv-settled');
  return resting.length > 0 ? resting : rounds.filter(({ kind }) => kind === 'stv-table');
}

/** A table's votes and exhausted together; its figures are decimals, so this reads to about twelve digits. */
function heldIn({ votes, exhausted }: Step): number {
  return Object.values(votes as Record<string, string>).reduce((sum, each) => sum + Number(each), Number(exhausted));
}

/** Voters who put `a` before `b`; what is not ranked comes last. */
function prefer({ groups }: SmallProfile, a: number, b: number): number {
  const rank = (ballot: readonly number[], option: number) => (ballot.includes(option) ? ballot.indexOf(option) : 99);
  return groups.reduce((sum, { ballot, count }) => sum + (rank(ballot, a) < rank(ballot, b) ? count : 0), 0);
}
