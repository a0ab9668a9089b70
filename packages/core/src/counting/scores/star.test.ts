import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidBallots } from '../kernel/invalid.ts';
import { describe as say } from '../kernel/trace.ts';
import { blocStar, star } from './star.ts';
import type { Scores } from './table.ts';

const names = ['A', 'B', 'C', 'D'];

/** A profile over the first letters; each line is a count and the scores for A, B, C …. */
function profile(lines: readonly (readonly [count: number, ...scores: number[]])[], more: object = {}) {
  const options = names.slice(0, lines[0]!.length - 1).map((id) => ({ id, name: id }));
  return { options, groups: lines.map(([count, ...ballot]) => ({ ballot, count })), ...more };
}

const five = { max: 5 };

describe('STAR', () => {
  it('lets the two with most points meet, and more voters decide between them', () => {
    const tally = star.tally(
      profile([
        [2, 5, 4, 0],
        [3, 2, 3, 0],
        [1, 5, 0, 1],
      ]),
      five,
    );
    expect(tally).toMatchObject({ winners: ['A'], outcome: 'decided', ties: [] });
    const close = star.tally(
      profile([
        [3, 5, 4, 0],
        [4, 3, 4, 0],
      ]),
      five,
    );
    expect(close.winners).toEqual(['B']);
  });

  it('parts equal points by matches lost, then by top scores', () => {
    const byMatches = star.tally(
      profile([
        [2, 5, 3, 2],
        [1, 5, 0, 2],
      ]),
      five,
    );
    expect(byMatches.rounds.filter(({ rung }) => rung === 'losses')).toMatchObject([{ figures: { B: 0, C: 1 } }]);
    const byTops = star.tally(
      profile([
        [1, 5, 5, 3],
        [1, 5, 1, 3],
      ]),
      five,
    );
    expect(byTops.rounds.map(({ rung }) => rung)).toContain('top');
    expect(byTops.winners).toEqual(['A']);
  });

  it('reports a dead heat and elects nobody, unless lots were drawn', () => {
    const heat = profile([
      [1, 4, 0],
      [1, 0, 4],
    ]);
    expect(star.tally(heat, five)).toMatchObject({
      winners: [],
      outcome: 'tied',
      ties: [{ tied: ['A', 'B'], by: 'none' }],
    });
    const drawn = star.tally({ ...heat, lots: ['B', 'A'] }, five);
    expect(drawn).toMatchObject({ winners: ['B'], outcome: 'decided', ties: [{ by: 'lots' }] });
    expect(star.tally({ ...heat, seed: 'c0ffee' }, five).ties[0]).toMatchObject({ by: 'seed' });
  });

  it('fills several seats one STAR count after another, and a single option needs no runoff', () => {
    const tally = blocStar.tally(
      profile(
        [
          [3, 5, 4, 0],
          [1, 0, 0, 5],
        ],
        { seats: 3 },
      ),
      five,
    );
    expect(tally.winners).toEqual(['A', 'B', 'C']);
  });

  it('stops at a score nobody can give', () => {
    for (const wrong of [6, -1, 1.5]) {
      expect(() =>
        star.tally(
          profile([
            [1, 0, 5],
            [1, 0, wrong],
          ]),
          five,
        ),
      ).toThrow(InvalidBallots);
    }
  });

  it('can be followed by ear: every step is a sentence in both languages', () => {
    const { rounds } = star.tally(
      profile([
        [1, 5, 5, 3],
        [1, 5, 1, 3],
      ]),
      five,
    );
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const step of rounds) expect(say(step, star.words, locale)).not.toMatch(/[{}]|undefined/);
    }
    expect(say(rounds.at(-1)!, star.words, 'zh-CN')).toBe('第1轮：A当选。');
  });

  const ballots = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  });

  it('elects the same whoever holds which ballot, and however the options are listed', () => {
    fc.assert(
      fc.property(ballots, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (cast, order) => {
        const options = names.map((id) => ({ id, name: id }));
        const groups = (list: Scores[]) => list.map((ballot) => ({ ballot, count: 1 }));
        const plain = star.tally({ options, groups: groups(cast) }, five);
        const backwards = star.tally({ options, groups: groups([...cast].reverse()) }, five);
        const moved = {
          options: order.map((place) => options[place]!),
          groups: groups(cast.map((ballot) => order.map((place) => ballot[place]!))),
        };
        expect(backwards.winners).toEqual(plain.winners);
        expect(star.tally(moved, five).winners).toEqual(plain.winners);
      }),
    );
  });

  it('agrees with a count made by sorting, wherever nobody is tied', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const points = names.map((_, option) => cast.reduce((sum, ballot) => sum + ballot[option]!, 0));
        const [first, second, third] = [0, 1, 2, 3].sort((a, b) => points[b]! - points[a]!) as [number, number, number];
        const lead = cast.reduce((sum, ballot) => sum + Math.sign(ballot[first]! - ballot[second]!), 0);
        fc.pre(points[second]! > points[third]! && lead !== 0);
        const tally = star.tally(profile(cast.map((ballot) => [1, ...ballot])), five);
        expect(tally.winners).toEqual([names[lead > 0 ? first : second]]);
      }),
    );
  });
});
