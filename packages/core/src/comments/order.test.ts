import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Side, sides } from './names.ts';
import { interleave, lowerBound, type Ranked } from './order.ts';

describe('how sure we are that a comment helps', () => {
  // Reckoned from the formula to fifty digits, rounded down.
  test.each([
    [0, 0, 0],
    [0, 5, 0],
    [1, 0, 206_543],
    [1, 1, 94_528],
    [4, 0, 510_099],
    [9, 1, 595_843],
    [90, 10, 825_632],
    [48, 2, 865_396],
  ])('%i helpful and %i not are worth %i millionths', (helpful, unhelpful, expected) => {
    expect(lowerBound(helpful, unhelpful)).toBe(expected);
  });

  const marks = fc.integer({ min: 0, max: 100_000 });

  test('it is the formula, whatever the counts', () => {
    fc.assert(
      fc.property(marks, marks, (helpful, unhelpful) => {
        const n = helpful + unhelpful;
        const z = 3.8416;
        const share = n === 0 ? 0 : helpful / n;
        const root = Math.sqrt((z / Math.max(n, 1)) * (share * (1 - share) + z / (4 * Math.max(n, 1))));
        const expected = n === 0 ? 0 : ((share + z / (2 * n) - root) / (1 + z / n)) * 1e6;
        expect(Math.abs(lowerBound(helpful, unhelpful) - expected)).toBeLessThanOrEqual(1.001);
      }),
    );
  });

  test('one more helpful mark never lowers it, one more of the other kind never raises it', () => {
    fc.assert(
      fc.property(marks, marks, (helpful, unhelpful) => {
        const now = lowerBound(helpful, unhelpful);
        expect(lowerBound(helpful + 1, unhelpful)).toBeGreaterThanOrEqual(now);
        expect(lowerBound(helpful, unhelpful + 1)).toBeLessThanOrEqual(now);
      }),
    );
  });
});

describe('a page gives both sides room', () => {
  const stream = (side: Side) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 })
      .map((scores) =>
        scores
          .sort((a, b) => b - a)
          .map((score, n): Ranked => ({ id: `${side}${String(99 - n).padStart(2, '0')}`, score, side })),
      );
  const streams = fc.record({ for: stream('for'), against: stream('against'), other: stream('other') });
  const of = (side: Side) => (item: Ranked) => item.side === side;

  test('each side keeps its order, and nothing is lost', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 1, max: 40 }), (given, most) => {
        const page = interleave(given, most);
        const all = sides.reduce((sum, side) => sum + given[side].length, 0);
        expect(page.length).toBe(Math.min(most, all));
        for (const side of sides) {
          const shown = page.filter(of(side));
          expect(shown).toEqual(given[side].slice(0, shown.length));
        }
      }),
    );
  });

  test('while both have something left, neither is ahead by more than one, and no three in a row take no side', () => {
    fc.assert(
      fc.property(streams, (given) => {
        const page = interleave(given, 90);
        for (let end = 1; end <= page.length; end++) {
          const before = page.slice(0, end);
          const [pro, contra] = [before.filter(of('for')).length, before.filter(of('against')).length];
          if (pro >= given.for.length || contra >= given.against.length) return;
          expect(Math.abs(pro - contra)).toBeLessThanOrEqual(1);
          expect(before.slice(-3).filter(of('other')).length).toBeLessThan(3);
        }
      }),
    );
  });

  test('a page of six shows both where there are both, however loud the rest', () => {
    const loud = Array.from({ length: 30 }, (_, n): Ranked => ({ id: `o${99 - n}`, score: 9, side: 'other' }));
    const lone = (side: Side): Ranked => ({ id: side, score: 0, side });
    const page = interleave({ for: [lone('for')], against: [lone('against')], other: loud }, 6);
    expect(page.map(({ side }) => side)).toEqual(['other', 'other', 'for', 'other', 'other', 'against']);
  });

  test('the better side speaks first', () => {
    const one = (side: Side, score: number): Ranked => ({ id: side, score, side });
    const page = interleave({ for: [one('for', 1)], against: [one('against', 2)], other: [] }, 9);
    expect(page.map(({ id }) => id)).toEqual(['against', 'for']);
  });
});
