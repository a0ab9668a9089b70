import { describe, expect, it } from 'vitest';
import { paramsOf } from '../kernel/params.ts';
import { describe as say } from '../kernel/trace.ts';
import type { CandidateBallot } from './candidates.ts';
import { committeeElection } from './rule.ts';

const options = ['A', 'B', 'C', 'D'].map((id) => ({ id, name: `${id} of block ${id}` }));

/** Forms as [heads, area each, who is marked], counted for `seats` seats. */
function count(
  forms: readonly (readonly [heads: number, area: number, mark: CandidateBallot['mark']])[],
  seats: number,
  more: { minimum?: number; alternates?: number; lots?: readonly string[] } = {},
) {
  const { lots, ...params } = more;
  const groups = forms.map(([heads, area, mark]) => ({ ballot: { mark, area }, count: heads }));
  const profile = { options, seats, groups, ...(lots && { lots }) };
  return committeeElection.tally(profile, { ...paramsOf(committeeElection, {}), minimum: 1, ...params });
}

describe('a committee elected candidate by candidate', () => {
  it('seats only those with more than half of the heads and of the area taking part', () => {
    const forms = [
      [6, 100, ['A', 'B']],
      [4, 300, ['B', 'C']],
    ] as const;
    expect(count(forms, 3).winners).toEqual(['B']);
    const tests = count(forms, 3).tests ?? [];
    expect(tests.find(({ id }) => id === 'approval-area:A')).toMatchObject({ part: 600, base: 1800, pass: false });
    expect(tests.find(({ id }) => id === 'approval-heads:A')).toMatchObject({ part: 6, base: 10, pass: true });
  });

  it('elects nobody below two thirds of all heads', () => {
    const forms = [
      [6, 100, ['A']],
      [4, 100, 'absent'],
    ] as const;
    expect(count(forms, 1)).toMatchObject({ winners: [], outcome: 'failed' });
  });

  it('takes a form with too many marks, or none that counts, as taking no part; a blank form takes part', () => {
    const turnout = (mark: CandidateBallot['mark']) =>
      count(
        [
          [2, 100, ['A']],
          [1, 100, mark],
        ],
        1,
      ).tests?.find(({ id }) => id === 'turnout-heads')?.part;
    expect(turnout(['A', 'B'])).toBe(2);
    expect(turnout('pending')).toBe(2);
    expect(turnout([])).toBe(3);
  });

  it('orders those who pass by heads, names alternates, and draws lots for equals', () => {
    const forms = [
      [5, 100, ['A', 'B', 'C']],
      [1, 100, ['A']],
      [2, 100, ['D']],
    ] as const;
    expect(count(forms, 3, { lots: ['C', 'B', 'A', 'D'] }).winners).toEqual(['A', 'B', 'C']);
    const drawn = count(
      [
        [5, 100, ['A', 'B']],
        [1, 100, ['A']],
      ],
      2,
      { alternates: 1 },
    );
    expect(drawn.rounds.at(-1)).toMatchObject({ elected: ['A', 'B'], alternates: [] });
  });

  it('leaves the last seat open when equals stand before it and no lots were drawn', () => {
    const forms = [
      [3, 100, ['A']],
      [3, 100, ['A']],
    ] as const;
    expect(count(forms, 1).ties).toEqual([]);
    const equal = [[4, 100, ['A', 'B']]] as const;
    const tally = committeeElection.tally(
      { options, seats: 1, groups: equal.map(([heads, area, mark]) => ({ ballot: { mark, area }, count: heads })) },
      { most: 2, minimum: 1, alternates: 0 },
    );
    expect(tally).toMatchObject({
      winners: [],
      outcome: 'failed',
      ties: [{ tied: ['A', 'B'], places: 1, by: 'none' }],
    });
  });

  it('stops at a mark for somebody who does not stand', () => {
    expect(() => count([[1, 100, ['Z']]], 1)).toThrow('Z');
  });

  it('is read aloud with the candidates’ names', () => {
    const { rounds } = count([[3, 12345, ['A']]], 1);
    const aloud = rounds.map((step) => say(step, committeeElection.words, 'zh-CN', options));
    expect(aloud).toContain('A of block A：3 人，370.35 平方米，双过半。');
    expect(aloud.at(-1)).toBe('当选：A of block A。候补：—。');
  });
});
