import { describe, expect, test } from 'vitest';
import { paramsOf } from '../kernel/params.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Tally } from '../kernel/tally.ts';
import { describe as say } from '../kernel/trace.ts';
import type { Rank, Ranking } from './ranking.ts';
import { bottomsUp, bottomsUpThreshold, instantRunoff, multiPass, stvWholeThreshold } from './runoff-rules.ts';

/** Ballots written `3 A>B>C`: `-` is a skipped rank, `A=B` two marks on one rank, `?` marks nobody could read. */
function profile(seats: number, ...ballots: string[]): Profile<Ranking> {
  const names = [...new Set(ballots.join('').match(/[A-Z]/g))].sort();
  const rankOf = (text: string): Rank => {
    if (text === '-') return [];
    if (text === '?') return [-1];
    const marks = text.split('=').map((name) => names.indexOf(name));
    return marks.length === 1 ? marks[0]! : marks;
  };
  const groups = ballots.map((line) => {
    const [count, ranks] = line.split(' ') as [string, string];
    return { count: Number(count), ballot: ranks.split('>').map(rankOf) };
  });
  return {
    options: names.map((name) => ({ id: name, name, ...(name === 'W' && { undeclared: true }) })),
    groups,
    seats,
  };
}

function count<Params extends object>(
  rule: Rule<Ranking, Params>,
  ballots: Profile<Ranking>,
  params: Record<string, unknown> = {},
): Tally {
  return rule.tally(ballots, paramsOf(rule, params));
}

const lastTable = ({ rounds }: Tally) => rounds.filter(({ kind }) => kind === 'runoff-table').at(-1)!;

describe('instant runoff', () => {
  test('excludes the lowest and passes each paper to its next choice until someone has a majority', () => {
    const tally = count(instantRunoff, profile(1, '4 A', '3 B', '2 C>B'));
    expect(tally).toMatchObject({ winners: ['B'], ranking: [['B'], ['A'], ['C']], outcome: 'decided' });
    expect(tally.rounds.find(({ kind }) => kind === 'runoff-exclude')).toMatchObject({
      candidates: ['C'],
      passed: { B: '2' },
    });
    expect(tally.rounds.map((step) => say(step, instantRunoff.words, 'zh-CN'))).toContain(
      '第1轮：C淘汰，其票转给：B 2。',
    );
  });

  test.each([
    ['exhaust', { A: '4', D: '3' }, '1'],
    ['skip', { A: '4', D: '4' }, '0'],
    ['exhaust-if-several-continue', { A: '4', D: '3' }, '1'],
  ])('with two marks on one rank and the rule %s', (overvotes, votes, ended) => {
    const ballots = profile(1, '4 A', '3 D', '1 B=C>D');
    const { rounds } = count(instantRunoff, ballots, { overvotes });
    expect(rounds[0]).toMatchObject({ votes, ended: { overvotes: ended } });
  });

  test('counts a doubly marked paper for the one of the two who is still in', () => {
    const tally = count(instantRunoff, profile(1, '4 A', '3 B', '1 C>C=B'), {
      overvotes: 'exhaust-if-several-continue',
    });
    expect(lastTable(tally)).toMatchObject({ votes: { A: '4', B: '4' } });
  });

  test('a paper that has ended stays ended, although a later exclusion would make it readable', () => {
    const ballots = profile(1, '5 A', '4 B', '3 D', '2 C=D>B');
    const { winners } = count(instantRunoff, ballots, { overvotes: 'exhaust-if-several-continue' });
    expect(winners).toEqual(['A']);
  });

  test('ends a paper after more empty ranks in a row than are allowed', () => {
    const ballots = profile(1, '1 A', '2 B', '2 ->->A');
    expect(count(instantRunoff, ballots, { skips: 1 }).rounds[0]).toMatchObject({
      votes: { A: '1' },
      ended: { skipped: '2' },
    });
    expect(count(instantRunoff, ballots, { skips: 2 }).winners).toEqual(['A']);
    expect(count(instantRunoff, ballots).winners).toEqual(['A']);
  });

  test('passes over a repeated candidate, or ends the paper there', () => {
    const ballots = profile(1, '3 A', '2 B', '2 C>C>B');
    expect(count(instantRunoff, ballots).winners).toEqual(['B']);
    expect(lastTable(count(instantRunoff, ballots, { endAtRepeat: true }))).toMatchObject({ ended: { repeated: '2' } });
  });

  test('a ballot without a readable mark is not counted, one with an unreadable mark is', () => {
    const { rounds } = count(instantRunoff, profile(1, '2 A', '1 B', '5 ->-', '1 ?'), { overvotes: 'exhaust' });
    expect(rounds[0]).toMatchObject({ votes: { A: '2', B: '1' }, ended: { overvotes: '1', choices: '0' } });
  });

  test('names nobody declared can never win, however many write them in', () => {
    expect(count(instantRunoff, profile(1, '9 W>B', '2 A', '1 B'))).toMatchObject({ winners: ['B'] });
  });

  test('goes on until two are left when asked, and excludes all who cannot catch up at once', () => {
    const ballots = profile(1, '8 A', '3 B', '2 C', '1 E', '1 F');
    expect(
      count(instantRunoff, ballots, { untilTwo: true }).rounds.filter(({ kind }) => kind === 'runoff-table').length,
    ).toBeGreaterThan(1);
    const batch = count(instantRunoff, profile(1, '8 A', '7 B', '4 C', '1 E', '1 F'), { batch: true });
    expect(batch.rounds.filter(({ kind, round }) => kind === 'runoff-exclude' && round === 1)).toHaveLength(3);
  });

  test('ties are parted as the rule says and always recorded', () => {
    const even = profile(1, '2 A', '2 B', '1 C>B', '1 D>A');
    expect(count(instantRunoff, even).ties[0]).toMatchObject({ tied: ['C', 'D'], by: 'order', chosen: ['D'] });
    expect(count(instantRunoff, even, { ties: 'drawn' })).toMatchObject({ winners: [], outcome: 'tied' });
  });
});

describe('several seats by rounds', () => {
  const council = profile(2, '6 A', '3 B', '2 C>B', '1 D>C');

  test('bottoms up: the lowest go out until the seats are filled', () => {
    expect([...count(bottomsUp, council).winners].sort()).toEqual(['A', 'B']);
  });

  test('bottoms up to a share: all who are left have it', () => {
    const tally = count(bottomsUpThreshold, profile(1, '9 A', '5 B', '4 C>B', '2 D>A'), {
      share: 25,
      firstThreshold: true,
    });
    expect([...tally.winners].sort()).toEqual(['A', 'B']);
  });

  test('seat by seat: each pass leaves out those already elected', () => {
    expect(count(multiPass, profile(2, '6 A>C', '4 B', '3 C>A')).winners).toEqual(['A', 'C']);
  });

  test('with a threshold of the first round: surplus passes on, what rounding leaves is named', () => {
    const tally = count(stvWholeThreshold, profile(2, '7 A>B', '2 B', '3 C'));
    expect(tally.winners).toEqual(['A', 'B']);
    expect(tally.rounds.find(({ kind }) => kind === 'runoff-elect')).toMatchObject({
      passed: { B: '1.9999', residual: '0.0001' },
    });
  });

  test('more seats than candidates elect everybody', () => {
    expect(count(stvWholeThreshold, { ...council, seats: 9 }).winners).toHaveLength(4);
  });
});
