import { describe, expect, it } from 'vitest';
import { rankedRobin } from './ranked-robin.ts';

const options = ['A', 'B', 'C'].map((id) => ({ id, name: id }));
/** Lines of a count and a ranking by index. */
const profile = (...lines: [count: number, ranking: number[]][]) => ({
  options,
  groups: lines.map(([count, ballot]) => ({ ballot, count })),
});

describe('ranked robin', () => {
  it('elects whoever wins most matches, whatever the first choices', () => {
    const tally = rankedRobin.tally(profile([3, [0, 2, 1]], [3, [1, 2, 0]], [2, [2, 0, 1]]), { unranked: 'last' });
    expect(tally).toMatchObject({ winners: ['C'], outcome: 'decided' });
  });

  it('parts a circle by the total margin, and seats the next in a fresh round', () => {
    const circle = profile([5, [0, 1, 2]], [4, [1, 2, 0]], [3, [2, 0, 1]]);
    const tally = rankedRobin.tally({ ...circle, seats: 2 }, { unranked: 'last' });
    expect(tally.rounds.find(({ kind }) => kind === 'robin-margins')).toMatchObject({ margins: { A: 2, B: 2, C: -4 } });
    expect(tally).toMatchObject({ winners: [], ties: [{ tied: ['A', 'B'], by: 'none' }] });
    const drawn = rankedRobin.tally({ ...circle, seats: 2, lots: ['A', 'B', 'C'] }, { unranked: 'last' });
    expect(drawn.winners).toEqual(['A', 'B']);
  });
});
