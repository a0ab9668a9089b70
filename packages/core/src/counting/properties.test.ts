import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { completions } from './budget/completions.ts';
import { equalSharesRule } from './budget/equal-shares-rule.ts';
import { greedyByVotes, greedyByVotesPerCost } from './budget/greedy-rules.ts';
import { phragmenCommittee, proportionalCommittee } from './committees/rules.ts';
import { fraction } from './kernel/rational.ts';
import { rules } from './kernel/registry.ts';
import type { Rule } from './kernel/rule.ts';
import { toJson } from './kernel/tally.ts';
import { describe } from './kernel/trace.ts';
import {
  ballotFor,
  count,
  hasOptions,
  listings,
  profiles,
  relisted,
  reproducible,
  result,
  type SmallProfile,
  shuffled,
} from './testing/profiles.ts';
import {
  plainAddOne,
  plainEqualShares,
  plainGreedy,
  plainPhragmen,
  plainProportional,
} from './testing/second-counts.ts';

const elections = rules.filter(hasOptions).map((rule): [string, Rule<unknown>] => [rule.id, rule]);

/** Rules under which a new voter for a winner alone can never cost that winner the place. */
const participation = new Set([
  'single-choice',
  'multiple-choice',
  'approval',
  'score',
  'dot-voting',
  'quadratic-voting',
]);
const rewarding = elections.filter(([id]) => participation.has(id) || id.startsWith('greedy-'));

/** Rules under which more support from a voter who gave less can never cost a winner the place. */
const raised = elections.filter(
  ([id]) => participation.has(id) || ['greedy-by-votes', 'majority-judgment'].includes(id),
);

group.each(elections)('%s', (_id, rule) => {
  it('treats voters alike: neither their order nor their grouping changes the result', () => {
    fc.assert(
      fc.property(profiles(rule, 'drawn'), (profile) => {
        expect(result(count(rule, shuffled(profile)))).toEqual(result(count(rule, profile)));
      }),
      reproducible,
    );
  });

  it.each(['drawn', 'open'] as const)(
    'treats options alike, ties %s: the order they are listed in decides nothing',
    (draw) => {
      fc.assert(
        fc.property(profiles(rule, draw), listings, (profile, listing) => {
          const again = count(rule, relisted(profile, rule.shape, listing), byDrawOnly(rule));
          expect(result(again)).toEqual(result(count(rule, profile, byDrawOnly(rule))));
        }),
        reproducible,
      );
    },
  );

  it('keeps every tie it meets in the record, and never decides one that nothing parted', () => {
    fc.assert(
      fc.property(profiles(rule, 'open'), (profile) => {
        const { ties, winners, outcome } = count(rule, profile);
        for (const tie of ties) if (tie.by === 'none') expect(tie.chosen).toEqual([]);
        if (outcome === 'tied') expect(ties.some(({ by }) => by === 'none')).toBe(true);
        expect(new Set(winners).size).toBe(winners.length);
      }),
      reproducible,
    );
  });

  it('has words in both languages for every step, and a result that survives as JSON', () => {
    fc.assert(
      fc.property(profiles(rule, 'open'), (profile) => {
        const tally = count(rule, profile);
        for (const step of tally.rounds) {
          expect(rule.words).toHaveProperty([step.kind]);
          expect(describe(step, rule.words, 'zh-CN', profile.options)).toMatch(/[\u4e00-\u9fff]/);
          expect(describe(step, rule.words, 'en', profile.options)).not.toContain('undefined');
        }
        expect(JSON.parse(toJson(tally)).winners).toEqual(tally.winners);
      }),
      reproducible,
    );
  });
});

group.each(rewarding)('%s', (_id, rule) => {
  it('never punishes a new voter: one more ballot for a winner alone keeps that winner', () => {
    fc.assert(
      fc.property(profiles(rule, 'drawn'), (profile) => {
        for (const winner of count(rule, profile).winners) {
          const place = profile.options.findIndex(({ id }) => id === winner);
          const joined = {
            ...profile,
            groups: [...profile.groups, { ballot: ballotFor(rule.shape, place), count: 1 }],
          };
          expect(count(rule, joined).winners).toContain(winner);
        }
      }),
      reproducible,
    );
  });
});

group.each(raised)('%s', (_id, rule) => {
  it('is monotone: a voter who turns to a winner alone keeps that winner', () => {
    fc.assert(
      fc.property(profiles(rule, 'drawn'), fc.nat(5), (profile, turned) => {
        for (const winner of count(rule, profile).winners) {
          const place = profile.options.findIndex(({ id }) => id === winner);
          const groups = profile.groups.map((each, index) =>
            index === turned ? { ...each, ballot: lift(each.ballot, rule, place) } : each,
          );
          expect(count(rule, { ...profile, groups }).winners).toContain(winner);
        }
      }),
      reproducible,
    );
  });
});

/** Some rules let the order of the ballot part ties unless told not to; that order is what must not matter here. */
function byDrawOnly({ params }: Rule<unknown>): Record<string, unknown> {
  return 'ties' in params ? { ties: 'drawn' } : {};
}

/** The ballot with as much for the option as one alone may hold, or its mark added. */
function lift(ballot: readonly number[], { shape }: Rule<unknown>, place: number): readonly number[] {
  if (shape === 'choice' || shape === 'credits')
    return shape === 'choice' || ballot[place]! < 3 ? ballotFor(shape, place) : ballot;
  if (shape === 'scores' || shape === 'grades') return ballot.map((level, option) => (option === place ? 5 : level));
  return ballot.includes(place) ? ballot : [...ballot, place];
}

group('a budget', () => {
  const settings = completions.flatMap((completion) =>
    (['cost', 'cardinality'] as const).map((utility) => ({ completion, utility })),
  );
  const spent = (profile: SmallProfile, winners: readonly string[]) =>
    profile.options.filter(({ id }) => winners.includes(id)).reduce((sum, { cost }) => sum + cost!, 0);

  it.each(settings)('is never exceeded by Equal Shares, $utility, $completion', (given) => {
    fc.assert(
      fc.property(profiles(equalSharesRule, 'drawn'), (profile) => {
        const { winners } = count(equalSharesRule as Rule<unknown>, profile, given);
        expect(spent(profile, winners)).toBeLessThanOrEqual(profile.budget!);
      }),
      reproducible,
    );
  });

  it.each([greedyByVotes, greedyByVotesPerCost])(
    'is never exceeded by $id, which counts like its plain definition',
    (rule) => {
      fc.assert(
        fc.property(profiles(rule, 'drawn'), (profile) => {
          const { winners } = count(rule as Rule<unknown>, profile);
          expect(spent(profile, winners)).toBeLessThanOrEqual(profile.budget!);
          expect(winners).toEqual(plainGreedy(profile, rule === greedyByVotesPerCost));
        }),
        reproducible,
      );
    },
  );

  it.each(['cost', 'cardinality'] as const)(
    'by Equal Shares, %s, is spent as the plain definition says, in its order',
    (utility) => {
      fc.assert(
        fc.property(
          profiles(equalSharesRule, 'drawn').filter(({ groups }) => groups.length > 0),
          (profile) => {
            const plain = plainEqualShares(profile, utility, fraction(profile.budget!));
            const shared = (completion: string) =>
              count(equalSharesRule as Rule<unknown>, profile, { utility, completion });
            expect(shared('none').winners).toEqual(plain);
            expect(shared('add1').winners).toEqual(plainAddOne(profile, utility));
          },
        ),
        reproducible,
      );
    },
  );
});

group('a committee', () => {
  it.each([
    [proportionalCommittee.id, proportionalCommittee, plainProportional],
    [phragmenCommittee.id, phragmenCommittee, plainPhragmen],
  ] as const)(
    'by %s is any of those that its plain definition finds, and all of them are listed',
    (_id, rule, plain) => {
      fc.assert(
        fc.property(profiles(rule, 'drawn'), (profile) => {
          const tally = count(rule as Rule<unknown>, profile);
          const listed = tally.rounds.at(-1)!.committees as string[][];
          const joined = plain(profile).map((committee) => committee.join());
          expect(listed.map((committee) => committee.join()).sort()).toEqual(joined.sort());
          expect(joined).toContain([...tally.winners].sort().join());
        }),
        reproducible,
      );
    },
  );
});
