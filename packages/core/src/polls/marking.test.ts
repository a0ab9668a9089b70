import { describe, expect, test } from 'vitest';
import { paramsOf } from '../counting/kernel/params.ts';
import type { Profile } from '../counting/kernel/profile.ts';
import { rules } from '../counting/kernel/registry.ts';
import { ballotSchemas } from '../counting/schema.ts';
import {
  ballotOf,
  blankOf,
  fits,
  type Mark,
  mayAdd,
  rank,
  rate,
  spentOn,
  standingOf,
  toggle,
  unrank,
  vote,
} from './marking.ts';
import { type Asked, type Paper, paperOf } from './paper.ts';
import { readMark, sayStanding } from './reading.ts';
import { words as english } from './words.ballot.en.ts';
import { words as chinese } from './words.ballot.zh-CN.ts';

const options = ['Lamp', 'Bench', 'Swing', 'Tree'].map((name) => ({ id: name.toLowerCase(), name }));

function paper(rule: string, given: Partial<Asked> = {}): Paper {
  const { shape } = rules.find(({ id }) => id === rule)!;
  return paperOf({ rule, shape, params: {}, options, ...given });
}

const kindOf = (asked: Paper, mark: Mark | null) => standingOf(asked, mark).kind;
const isReady = (asked: Paper, mark: Mark | null) => standingOf(asked, mark).ready;

describe('every rule', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s has a paper that starts untouched', (id, rule) => {
    const asked = paper(id, { params: paramsOf(rule as never, {}) as Record<string, unknown>, budget: 100, seats: 2 });
    expect(standingOf(asked, null)).toMatchObject({ kind: 'untouched', ready: false });
    expect(sayStanding(asked, standingOf(asked, null), chinese)).toBe('还没有填。');
    const empty = blankOf(asked);
    if (asked.answers.length > 0) expect(fits(asked, empty)).toBe(false);
    else expect(standingOf(asked, empty)).toMatchObject({ kind: 'blank', ready: true });
  });

  test.each(rules.filter(({ shape }) => shape !== 'owners').map((rule) => [rule.id, rule] as const))(
    '%s counts what its paper lets a voter cast',
    (id, rule) => {
      const params = paramsOf(rule as never, {}) as Record<string, unknown>;
      const asked = paper(id, { params, budget: 100 });
      const profile = (ballot: unknown): Profile<never> => ({
        options: options.map((option) => ({ ...option, cost: 40 })),
        budget: 100,
        bases: { entitled: 5, present: 5 },
        groups: [{ ballot: ballot as never, count: 1 }],
      });
      const cast = asked.answers.length > 0 ? asked.answers : [blankOf(asked), marked(asked)];
      for (const ballot of cast) {
        expect(isReady(asked, ballot)).toBe(true);
        expect(ballotSchemas[rule.shape].safeParse(ballot).success).toBe(true);
        expect(() => rule.tally(profile(ballot), params as never)).not.toThrow();
      }
    },
  );
});

/** The paper with its last option marked, as far as one mark goes. */
function marked(asked: Paper): Mark {
  switch (asked.face) {
    case 'scores':
    case 'grades':
      return rate(asked, null, 3, asked.top)!;
    case 'credits':
      return vote(asked, null, 3, 2)!;
    case 'ranking':
      return rank(null, 3, 0);
    default:
      return toggle(asked, null, 3)!;
  }
}

describe('a question', () => {
  test('is answered yes, no or abstain, and with the majority only where the rules adopted say so', () => {
    expect(paper('motion').answers).toEqual(['yes', 'no', 'abstain']);
    expect(paper('owners-vote', { follow: true }).answers).toEqual(['yes', 'no', 'abstain', 'follow']);
    expect(isReady(paper('owners-vote'), 'follow')).toBe(false);
    expect(paper('consent', { follow: true }).answers).toEqual(['consent', 'stand-aside', 'object']);
  });
});

describe('marks', () => {
  const upToTwo = paper('multiple-choice', { params: { min: 2, max: 2 } });

  test('too few and too many are told with the figures, and one more is not taken', () => {
    expect(sayStanding(upToTwo, standingOf(upToTwo, [1]), english)).toBe('1 marked. Please mark at least 2.');
    expect(isReady(upToTwo, [1, 3])).toBe(true);
    expect(mayAdd(upToTwo, [1, 3], 0)).toBe(false);
    expect(toggle(upToTwo, [1, 3], 0)).toEqual([1, 3]);
    expect(standingOf(upToTwo, [0, 1, 3])).toEqual({ kind: 'many', ready: false, done: 3, of: 2 });
  });

  test('taken back to the last leave the paper untouched, not blank', () => {
    expect(toggle(upToTwo, [1], 1)).toBeNull();
    expect(rate(paper('score'), [null, 3, null, null], 1, null)).toBeNull();
    expect(unrank([2], 2)).toBeNull();
  });

  test('for a committee go as far as there are seats', () => {
    const committee = paper('committee-election', { seats: 3 });
    expect([committee.face, committee.most]).toEqual(['choices', 3]);
    expect(kindOf(committee, [0, 1, 2, 3])).toBe('many');
    expect(ballotOf(committee, [1, 3])).toEqual(['bench', 'tree']);
    expect(ballotOf(committee, [])).toBe('abstain');
    expect(ballotOf(paper('approval'), [1, 3])).toEqual([1, 3]);
  });
});

describe('a ranking', () => {
  test('takes options in and out and moves them, the others keeping their order', () => {
    expect(rank([2, 0], 3, 2)).toEqual([2, 0, 3]);
    expect(rank([2, 0, 3], 3, 0)).toEqual([3, 2, 0]);
    expect(rank([2, 0, 3], 2, 9)).toEqual([0, 3, 2]);
    expect(unrank([2, 0, 3], 0)).toEqual([2, 3]);
  });

  test('of some may be cast, and says what becomes of the rest', () => {
    const ranked = paper('stv-scottish-wig');
    expect(isReady(ranked, [2, 0])).toBe(true);
    expect(sayStanding(ranked, standingOf(ranked, [2, 0]), english)).toContain('need not rank all');
    expect(readMark(ranked, [2, 0], chinese)).toEqual([
      { what: 'Swing', how: '第 1' },
      { what: 'Lamp', how: '第 2' },
    ]);
  });
});

describe('what can be spent', () => {
  test('squares cost their square, and one vote too many is not taken', () => {
    const squares = paper('quadratic-voting', { params: { credits: 10 } });
    expect(vote(squares, null, 0, 3)).toEqual([3, 0, 0, 0]);
    expect(vote(squares, [3, 0, 0, 0], 1, 2)).toEqual([3, 0, 0, 0]);
    expect(vote(squares, [3, 0, 0, 0], 1, 1)).toEqual([3, 1, 0, 0]);
    expect(vote(squares, null, 0, -1)).toBeNull();
    expect(vote(paper('quadratic-voting', { params: { against: true } }), null, 0, -2)).toEqual([-2, 0, 0, 0]);
  });

  test('dots stay within those of one option', () => {
    const dots = paper('dot-voting', { params: { credits: 10, most: 4 } });
    expect(vote(dots, [4, 0, 0, 0], 0, 5)).toEqual([4, 0, 0, 0]);
    expect(sayStanding(dots, standingOf(dots, [4, 1, 0, 0]), english)).toBe('5 of 10 credits used. 5 credits left.');
  });

  test('a budget is never overspent, and the running total is in money', () => {
    const costs = [40_000, 55_000, 30_000, 12_500];
    const budget = paper('greedy-by-votes', {
      budget: 100_000,
      options: options.map((option, place) => ({ ...option, cost: costs[place] })),
    });
    expect(toggle(budget, [0, 1], 2)).toEqual([0, 1]);
    expect(spentOn(budget, [0, 1])).toBe(95_000);
    expect(sayStanding(budget, standingOf(budget, [0, 2]), chinese)).toBe(
      '已用 7\u00a0万元，共 10\u00a0万元。还剩 3\u00a0万元。',
    );
    expect(sayStanding(budget, standingOf(budget, [0, 1, 2]), english)).toContain('¥25,000 more than there is');
    expect(readMark(budget, [3], english)).toEqual([{ what: 'Tree', how: '¥12,500' }]);
  });
});

describe('a ballot kept from earlier', () => {
  test.each([
    ['motion', 'maybe'],
    ['motion', [0]],
    ['approval', [4]],
    ['approval', [1, 1]],
    ['score', [6, null, null, null]],
    ['score', [1]],
    ['dot-voting', [11, 0, 0, 0]],
    ['approval', { 0: 1 }],
  ])('does not fit the paper of %s as %j, and is not cast', (rule, mark) => {
    expect(fits(paper(rule), mark)).toBe(false);
    expect(standingOf(paper(rule), mark as Mark).ready).toBe(false);
  });
});

describe('read back', () => {
  test('grades have names, and what was left out is said', () => {
    const judged = paper('majority-judgment');
    expect(readMark(judged, [5, null, 0, 3], english).map(({ how }) => how)).toEqual([
      'excellent',
      'no opinion',
      'reject',
      'good',
    ]);
    expect(readMark(paper('majority-judgment', { params: { grades: 9 } }), [8, null, 0, 3], chinese)[0]!.how).toBe(
      '第 9 等，共 9 等',
    );
  });

  test('a ballot that chooses nothing says so', () => {
    expect(readMark(paper('approval'), [], english)).toEqual([{ what: '', how: 'Abstain: I choose none here' }]);
    expect(readMark(paper('motion'), 'abstain', chinese)).toEqual([{ what: '', how: '弃权' }]);
  });
});
