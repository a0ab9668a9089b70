import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankedPairs } from './condorcet/ranked-pairs.ts';
import { schulze } from './condorcet/schulze.ts';
import { paramsOf } from './kernel/params.ts';
import { instantRunoff } from './ranked/runoff-rules.ts';
import { profiles, reproducible, type SmallProfile } from './testing/profiles.ts';

const more = { ...reproducible, numRuns: 300 };
const every = [0, 1, 2, 3] as const;

/** Every single ballot, so that the second counts below know nothing of groups. */
function papers({ groups }: SmallProfile): (readonly number[])[] {
  return groups.flatMap(({ ballot, count }) => Array.from({ length: count }, () => ballot));
}

/** How many papers put one option before another; an option left out comes after all that are ranked. */
function prefer(profile: SmallProfile, one: number, other: number): number {
  const place = (paper: readonly number[], option: number) => (paper.includes(option) ? paper.indexOf(option) : 99);
  return papers(profile).filter((paper) => place(paper, one) < place(paper, other)).length;
}

const ids = (profile: SmallProfile, options: readonly number[]) =>
  options.map((option) => profile.options[option]!.id).sort();

describe('ranked rules agree with a second count made the long way', () => {
  it('instant runoff, paper by paper, wherever no tie arises', () => {
    fc.assert(
      fc.property(profiles(instantRunoff, 'open'), (profile) => {
        const tally = instantRunoff.tally({ ...profile, seats: 1 }, paramsOf(instantRunoff, {}));
        const second = runOff(papers(profile), [...every]);
        if (second === null) return;
        expect(tally.winners).toEqual(ids(profile, [second]));
      }),
      more,
    );
  });

  it('Schulze, by walking every path there is', () => {
    fc.assert(
      fc.property(profiles(schulze, 'open'), (profile) => {
        const strongest = (from: number, to: number) => Math.max(...walks(profile, [from], to));
        const unbeaten = every.filter((one) =>
          every.every((other) => one === other || strongest(one, other) >= strongest(other, one)),
        );
        expect([...schulze.tally(profile, paramsOf(schulze, {})).ranking![0]!].sort()).toEqual(ids(profile, unbeaten));
      }),
      more,
    );
  });

  it('ranked pairs, one victory at a time, wherever no two are equally strong', () => {
    fc.assert(
      fc.property(profiles(rankedPairs, 'open'), (profile) => {
        const second = lockIn(profile);
        if (second === null) return;
        expect([...rankedPairs.tally(profile, paramsOf(rankedPairs, {})).ranking![0]!].sort()).toEqual(
          ids(profile, second),
        );
      }),
      more,
    );
  });
});

describe('no harm in support', () => {
  it.each([schulze, rankedPairs])('$id: a voter who moves the winner up keeps that winner', (rule) => {
    fc.assert(
      fc.property(profiles(rule, 'open'), fc.nat(), (profile, at) => {
        const before = rule.tally(profile, paramsOf(rule as never, {}) as never).ranking![0]!;
        if (before.length !== 1 || profile.groups.length === 0) return;
        const winner = profile.options.findIndex(({ id }) => id === before[0]);
        const which = at % profile.groups.length;
        const groups = profile.groups.map(({ ballot, count }, index) => ({
          count,
          ballot: index === which ? [winner, ...ballot.filter((option) => option !== winner)] : ballot,
        }));
        const after = rule.tally({ ...profile, groups }, paramsOf(rule as never, {}) as never).ranking![0]!;
        expect(after).toContain(before[0]);
      }),
      more,
    );
  });
});

/** The winner by hand, or null where two are lowest together. */
function runOff(all: readonly (readonly number[])[], left: readonly number[]): number | null {
  const firsts = all
    .map((paper) => paper.find((option) => left.includes(option)))
    .filter((option) => option !== undefined);
  const votes = left.map((option) => firsts.filter((first) => first === option).length);
  const leader = left.find((_, index) => votes[index]! * 2 > firsts.length);
  if (leader !== undefined) return leader;
  const lowest = left.filter((_, index) => votes[index] === Math.min(...votes));
  if (lowest.length !== 1) return null;
  return runOff(
    all,
    left.filter((option) => option !== lowest[0]),
  );
}

/** The strength of every path that goes on from where it stands: votes of its weakest victory; 0 where there is none. */
function walks(
  profile: SmallProfile,
  path: readonly number[],
  to: number,
  weakest = Number.POSITIVE_INFINITY,
): number[] {
  const here = path.at(-1)!;
  if (here === to) return [weakest];
  return [
    0,
    ...every.flatMap((next) => {
      const won = prefer(profile, here, next);
      if (path.includes(next) || won <= prefer(profile, next, here)) return [];
      return walks(profile, [...path, next], to, Math.min(weakest, won));
    }),
  ];
}

/** Who is beaten by nobody once all victories are locked in, or null where two are equally strong. */
function lockIn(profile: SmallProfile): number[] | null {
  const victories = every
    .flatMap((one) =>
      every.map((other) => ({ one, other, won: prefer(profile, one, other), lost: prefer(profile, other, one) })),
    )
    .filter(({ won, lost }) => won > lost)
    .sort((a, b) => b.won - a.won || a.lost - b.lost);
  if (
    victories.some(
      (pair, index) => index > 0 && pair.won === victories[index - 1]!.won && pair.lost === victories[index - 1]!.lost,
    )
  )
    return null;
  const beats: Set<number>[] = every.map(() => new Set());
  const reaches = (from: number, to: number): boolean =>
    from === to || [...beats[from]!].some((next) => reaches(next, to));
  for (const { one, other } of victories) if (!reaches(other, one)) beats[one]!.add(other);
  return every.filter((option) => !beats.some((beaten) => beaten.has(option)));
}
