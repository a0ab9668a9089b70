import { expect, describe as group, it } from 'vitest';
import type { Profile } from '../kernel/profile.ts';
import { toJson } from '../kernel/tally.ts';
import { describe } from '../kernel/trace.ts';
import type { Choices } from '../scores/choice.ts';
import type { Completion } from './completions.ts';
import { equalSharesRule } from './equal-shares-rule.ts';
import { greedyByVotes, greedyByVotesPerCost } from './greedy-rules.ts';

const options = [
  { id: 'lift', name: '加装电梯', cost: 600 },
  { id: 'path', name: '健身步道', cost: 300 },
  { id: 'bench', name: '长椅', cost: 100 },
  { id: 'shed', name: '车棚', cost: 300 },
];

/** Six of ten residents want the lift and the path, four want the bench and the shed. */
const street: Profile<Choices> = {
  options,
  budget: 1000,
  groups: [
    { ballot: [0, 1], count: 6 },
    { ballot: [2, 3], count: 4 },
  ],
};

function shares(profile: Profile<Choices>, completion: Completion, utility: 'cost' | 'cardinality' = 'cost') {
  return equalSharesRule.tally(profile, { utility, completion, raise: 1 });
}

group('greedy budgets', () => {
  it('fund the projects with most approvals while the money lasts', () => {
    expect(greedyByVotes.tally(street, {}).winners).toEqual(['path', 'lift', 'bench']);
  });

  it('by approvals for the money put a cheap project before a dear one', () => {
    expect(greedyByVotesPerCost.tally(street, {}).winners[0]).toBe('bench');
  });

  it('never fund a project that nobody approves', () => {
    const nobody = { ...street, groups: [{ ballot: [1], count: 1 }] };
    expect(greedyByVotes.tally(nobody, {}).winners).toEqual(['path']);
  });

  it('leave a tie open when only a draw could part it, and say who won whatever the draw', () => {
    const twins = { ...street, budget: 600, options: options.map((option) => ({ ...option, cost: 300 })) };
    const tally = greedyByVotes.tally({ ...twins, groups: [{ ballot: [1, 2, 3], count: 2 }] }, {});
    expect(tally).toMatchObject({ outcome: 'tied', winners: [] });
    expect(tally.ties.some(({ by }) => by === 'none')).toBe(true);
  });

  it('part such a tie by lots drawn beforehand and keep them in the record', () => {
    const twins = { ...street, budget: 300, lots: ['shed', 'path', 'lift', 'bench'] };
    const tally = greedyByVotes.tally({ ...twins, groups: [{ ballot: [1, 3], count: 2 }] }, {});
    expect(tally).toMatchObject({ outcome: 'decided', winners: ['shed'] });
    expect(tally.ties).toEqual([{ tied: ['path', 'shed'], places: 1, by: 'lots', chosen: ['shed'] }]);
  });

  it('fund equals without a draw when the money is enough for both', () => {
    const tally = greedyByVotes.tally({ ...street, groups: [{ ballot: [1, 3], count: 2 }] }, {});
    expect(tally).toMatchObject({ outcome: 'decided', winners: ['path', 'shed'] });
  });
});

group('Equal Shares', () => {
  it('gives four residents of ten the projects that their own share can pay', () => {
    // Each holds 100. Six pay 50 for the path, and their other 300 can't buy the lift; four pay 25 and 75.
    expect(shares(street, 'none').winners).toEqual(['path', 'bench', 'shed']);
  });

  it('by number of projects buys the cheapest per head first', () => {
    expect(shares(street, 'none', 'cardinality').winners).toEqual(['bench', 'path', 'shed']);
  });

  it('lets those with less left give it all and the others make up the difference', () => {
    const profile = {
      options: [
        { id: 'a', name: 'a', cost: 60 },
        { id: 'b', name: 'b', cost: 120 },
      ],
      budget: 200,
      groups: [
        { ballot: [0, 1], count: 1 },
        { ballot: [0], count: 1 },
        { ballot: [1], count: 2 },
      ],
    };
    const { rounds, winners } = shares(profile, 'none');
    // 50 each. After b took 40 from three, one of a's two supporters holds 10 and the other must find 50.
    expect(winners).toEqual(['b', 'a']);
    expect(rounds[1]).toMatchObject({ payment: '40/1', paidInFull: 3, emptied: 0 });
    expect(rounds[2]).toMatchObject({ payment: '50/1', paidInFull: 1, emptied: 2 });
  });

  it('spends what is left by approvals only when the completion says so', () => {
    const poorer = {
      ...street,
      groups: [
        { ballot: [0], count: 4 },
        { ballot: [1], count: 3 },
        { ballot: [2], count: 3 },
      ],
    };
    expect(shares(poorer, 'none').winners).toEqual(['bench', 'path']);
    expect(shares(poorer, 'utilitarian').winners).toEqual(['bench', 'path', 'lift']);
  });

  it('raises every share until one more would overspend', () => {
    const poorer = {
      ...street,
      groups: [
        { ballot: [0], count: 5 },
        { ballot: [3], count: 2 },
        { ballot: [2], count: 3 },
      ],
    };
    const tally = shares({ ...poorer, budget: 900 }, 'add1');
    const raised = tally.rounds.find(({ kind }) => kind === 'shares-raised');
    // From 90 each: five can pay 600 at 120; two can pay 300 only at 150, which would overspend.
    expect(tally.winners).toEqual(
      ['bench', 'lift'].sort((a, b) => tally.winners.indexOf(a) - tally.winners.indexOf(b)),
    );
    expect(raised).toMatchObject({ raises: 59, tried: 60, share: '149/1' });
  });

  it('stops at the first result nothing can be added to when exhaustive', () => {
    const poorer = {
      ...street,
      groups: [
        { ballot: [0], count: 5 },
        { ballot: [3], count: 2 },
        { ballot: [2], count: 3 },
      ],
    };
    const tally = shares({ ...poorer, budget: 900 }, 'add1-exhaustive');
    expect(tally.rounds.find(({ kind }) => kind === 'shares-raised')).toMatchObject({ raises: 30, share: '120/1' });
  });

  it('names the ballot that marks an option there is not, and counts nothing', () => {
    expect(() => shares({ ...street, groups: [...street.groups, { ballot: [9], count: 1 }] }, 'none')).toThrow(
      'ballot 3',
    );
  });

  it('refuses amounts of money that are not whole', () => {
    expect(() => shares({ ...street, budget: 10.5 }, 'none')).toThrow('budget: ');
    expect(() => shares({ ...street, options: [{ id: 'x', name: 'x' }] }, 'none')).toThrow('x: ');
  });

  it('counts nobody and nothing without a fault', () => {
    expect(shares({ options, budget: 1000, groups: [] }, 'add1-utilitarian').winners).toEqual([]);
    expect(shares({ options: [], budget: 0, groups: [] }, 'add1-utilitarian').winners).toEqual([]);
  });

  it('can be followed in Chinese and in English, and kept as JSON', () => {
    const { rounds } = shares(street, 'none');
    const { words } = equalSharesRule;
    expect(rounds.slice(0, 2).map((step) => describe(step, words, 'zh-CN', options))).toEqual([
      '预算1000平均分给10位投票人，每人100。',
      '第1轮：“健身步道”造价300，6位支持者各付50（余额不足的付清余额）；0人份额用完。',
    ]);
    expect(describe(rounds[2]!, words, 'en', options)).toContain('Round 2: “长椅” costs 100; 4 supporters pay 25 each');
    expect(JSON.parse(toJson(rounds))[1]).toMatchObject({ project: 'path', cost: 300, payment: '50/1' });
  });
});
