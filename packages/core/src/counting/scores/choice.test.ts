import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approval, type Choices, multipleChoice, singleChoice } from './choice.ts';
import { score } from './score.ts';

const options = ['red', 'green', 'blue'].map((id) => ({ id, name: id }));
const cast = (...ballots: Choices[]) => ({ options, groups: ballots.map((ballot) => ({ ballot, count: 1 })) });

describe('choices', () => {
  it('of one: most votes win, and a blank ballot is for nobody', () => {
    const tally = singleChoice.tally(cast([0], [2], [2], []), {});
    expect(tally).toMatchObject({ winners: ['blue'], ranking: [['blue'], ['red'], ['green']], outcome: 'decided' });
    expect(() => singleChoice.tally(cast([0], [0, 1]), {})).toThrow('ballot 2');
  });

  it('of two to three: too few, too many, twice the same and unknown options are named', () => {
    const params = { min: 2, max: 3 };
    expect(multipleChoice.tally(cast([0, 1], [1, 2], []), params).winners).toEqual(['green']);
    for (const wrong of [[1], [1, 1], [0, 9]]) {
      expect(() => multipleChoice.tally(cast([0, 1], wrong), params)).toThrow('ballot 2');
    }
  });

  it('for several seats: a tie for the last seat leaves it empty until lots are drawn', () => {
    const profile = { ...cast([0, 1], [0, 2], [0]), seats: 2 };
    expect(approval.tally(profile, {})).toMatchObject({ winners: ['red'], outcome: 'tied', ties: [{ places: 1 }] });
    const drawn = approval.tally({ ...profile, lots: ['blue', 'green', 'red'] }, {});
    expect(drawn).toMatchObject({ winners: ['red', 'blue'], outcome: 'decided' });
  });

  it('by approval or points: one more mark for a winner never unseats it', () => {
    const ballots = fc.array(fc.subarray([0, 1, 2]), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(ballots, (before) => {
        const { winners } = approval.tally(cast(...before), {});
        fc.pre(winners.length === 1);
        const winner = options.findIndex(({ id }) => id === winners[0]);
        const after = before.map((ballot, index) => (index === 0 ? [...new Set([...ballot, winner])] : ballot));
        expect(approval.tally(cast(...after), {}).winners).toEqual(winners);
        expect(approval.tally(cast(...before, [winner]), {}).winners).toEqual(winners);
      }),
    );
  });

  it('by points: no mark is worth nothing', () => {
    const groups = [
      { ballot: [5, null, 1], count: 2 },
      { ballot: [null, 3], count: 3 },
    ];
    expect(score.tally({ options, groups }, { max: 5 }).rounds).toEqual([
      { kind: 'totals', totals: { red: 10, green: 9, blue: 2 } },
    ]);
  });
});
