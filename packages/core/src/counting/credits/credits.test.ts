import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidBallots } from '../kernel/invalid.ts';
import { dotVoting, quadraticVoting } from './credits.ts';

const options = ['lamps', 'bench', 'trees'].map((id) => ({ id, name: id }));
const once = (...ballots: number[][]) => ({ options, groups: ballots.map((ballot) => ({ ballot, count: 1 })) });

describe('dots', () => {
  it('add up, and several may stand on one option', () => {
    const { winners, rounds } = dotVoting.tally(once([3, 0, 0], [0, 2, 1], [0, 2, 0]), { credits: 3, most: 0 });
    expect(rounds).toEqual([{ kind: 'totals', totals: { lamps: 3, bench: 4, trees: 1 } }]);
    expect(winners).toEqual(['bench']);
  });

  it('beyond what a voter has, or beyond the most for one option, stop the count and name the ballot', () => {
    expect(() => dotVoting.tally(once([1, 0, 0], [2, 2, 0]), { credits: 3, most: 0 })).toThrow('ballot 2');
    expect(() => dotVoting.tally(once([3, 0, 0]), { credits: 3, most: 2 })).toThrow('ballot 1');
    expect(() => dotVoting.tally(once([1.5, 0, 0]), { credits: 3, most: 0 })).toThrow(InvalidBallots);
    expect(() => dotVoting.tally(once([0, 0, 0, 1]), { credits: 3, most: 0 })).toThrow(InvalidBallots);
  });

  it('that leave two options equal report the tie, and lots part it', () => {
    const profile = once([2, 0, 0], [0, 2, 0]);
    expect(dotVoting.tally(profile, { credits: 3, most: 0 })).toMatchObject({ winners: [], outcome: 'tied' });
    const drawn = dotVoting.tally({ ...profile, lots: ['trees', 'bench', 'lamps'] }, { credits: 3, most: 0 });
    expect(drawn).toMatchObject({ winners: ['bench'], outcome: 'decided', ties: [{ by: 'lots', chosen: ['bench'] }] });
  });
});

describe('quadratic votes', () => {
  it('cost their square: nine and one credits buy three votes and one', () => {
    const params = { credits: 10, against: false };
    expect(quadraticVoting.tally(once([3, 1, 0]), params).winners).toEqual(['lamps']);
    expect(() => quadraticVoting.tally(once([3, 1, 1]), params)).toThrow('11 of 10 credits');
  });

  it('against an option are taken where allowed and refused where not', () => {
    const profile = once([-2, 0, 1], [1, 1, 0]);
    expect(quadraticVoting.tally(profile, { credits: 9, against: true }).rounds).toEqual([
      { kind: 'totals', totals: { lamps: -1, bench: 1, trees: 1 } },
    ]);
    expect(() => quadraticVoting.tally(profile, { credits: 9, against: false })).toThrow('ballot 1');
  });

  it('are counted exactly when they stay within the credits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }), (votes) => {
        const affordable = votes.reduce((sum, each) => sum + each ** 2, 0) <= 100;
        const count = () => quadraticVoting.tally(once(votes), { credits: 100, against: false });
        if (affordable) expect(count().rounds).toHaveLength(1);
        else expect(count).toThrow(InvalidBallots);
      }),
    );
  });
});
