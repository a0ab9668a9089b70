import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, fraction, one, subtract, zero } from '../kernel/rational.ts';
import { allocate } from './allocate.ts';
import { allocatedScore, reweightedRange, sequentiallySpentScore, type Voice } from './proportional.ts';

const five = { max: 5 };

/** Sixty hands: two fifths for the right pair, three fifths for the left trio. */
const camps = {
  options: ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id, name: id })),
  groups: [
    { ballot: [5, 4, 3, 0, 0], count: 36 },
    { ballot: [0, 0, 0, 5, 4], count: 24 },
  ],
};

describe('proportional score rules', () => {
  it.each([allocatedScore, sequentiallySpentScore, reweightedRange])('$id seats each camp by its share', (rule) => {
    expect(rule.tally({ ...camps, seats: 2 }, five).winners).toEqual(['A', 'D']);
    const everyone = camps.options.map(({ id }) => id);
    const full = rule.tally({ ...camps, seats: 5, lots: everyone }, five);
    expect([...full.winners].sort()).toEqual(everyone);
  });

  it.each([allocatedScore, sequentiallySpentScore, reweightedRange])('$id reports an even first seat', (rule) => {
    const even = { options: camps.options.slice(0, 2), groups: [{ ballot: [3, 3], count: 4 }] };
    expect(rule.tally(even, five)).toMatchObject({ winners: [], outcome: 'tied' });
    expect(rule.tally({ ...even, lots: ['B', 'A'] }, five).winners).toEqual(['B']);
  });

  it('charge supporters at most a quota, the keenest first, and nobody else', () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 2, max: 30 }), (ballots, quota) => {
        const voices = ballots.map(([mark, count]): Voice => ({ scores: [mark], count: fraction(count), left: one }));
        allocate(voices, 0, fraction(quota));
        const paid = voices.map(({ left, count }) => Number(count.n) * (1 - Number(left.n) / Number(left.d)));
        expect(paid.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(quota + 1e-9);
        for (const [
          index,
          {
            left,
            scores: [mark],
          },
        ] of voices.entries()) {
          expect(compare(left, zero) >= 0 && compare(subtract(one, left), zero) >= 0).toBe(true);
          if (mark === 0) expect(paid[index]).toBe(0);
          const keener = voices.filter((voice) => voice.scores[0]! > mark!);
          if (compare(left, one) < 0) expect(keener.every((voice) => compare(voice.left, zero) === 0)).toBe(true);
        }
      }),
    );
  });
});
