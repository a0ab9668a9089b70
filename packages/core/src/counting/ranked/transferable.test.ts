import { describe, expect, test } from 'vitest';
import { readBlt } from '../files/blt.ts';
import { paramsOf } from '../kernel/params.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Tally } from '../kernel/tally.ts';
import { describe as say } from '../kernel/trace.ts';
import { stvMeekDroopEqualRank, stvMeekEqualize } from './meek-equal-ranks.ts';
import type { Ranking } from './ranking.ts';
import {
  stvMeekPrf,
  stvScottishWig,
  stvWarren,
  stvWigm,
  stvWigmExact,
  stvWigmPrf,
  stvWigmPrfBatch,
} from './stv-rules.ts';

/** A small ballot file: candidates A, B, C …, and ballots as lines `count A B …`. */
function file(seats: number, names: string, ...ballots: string[]): string {
  const number = (word: string) => word.replace(/[A-Z]/g, (name) => String(names.indexOf(name) + 1));
  const lines = ballots.map((ballot) => `${ballot.split(' ').map(number).join(' ')} 0`);
  return [`${names.length} ${seats}`, ...lines, '0', ...[...names].map((name) => `"${name}"`), '"t"'].join('\n');
}

function count<Params extends object>(
  rule: Rule<Ranking, Params>,
  text: string,
  params: Record<string, unknown> = {},
  more: { seed?: string; lots?: string[] } = {},
): Tally {
  const { profile } = readBlt(text);
  const options = profile.options.map((option) => ({ ...option, id: option.name }));
  return rule.tally({ ...profile, options, ...more }, paramsOf(rule, params));
}

const tables = ({ rounds }: Tally) => rounds.filter(({ kind }) => kind === 'stv-table');

describe('the Scottish count', () => {
  const street = file(2, 'ABCD', '7 A B', '2 B', '3 C', '2 D C');

  test('passes a surplus on at a value cut, not rounded, to five decimals', () => {
    const { winners, rounds } = count(stvScottishWig, street);
    expect(winners).toEqual(['A', 'C']);
    expect(rounds.find(({ kind }) => kind === 'stv-surplus')).toMatchObject({ candidate: 'A', surplus: '2.00000' });
    expect(tables(count(stvScottishWig, street))[1]).toMatchObject({ votes: { A: '5.00000', B: '3.99997' } });
  });

  test('has no stage for a candidate with exactly the quota', () => {
    const exact = file(2, 'ABC', '4 A B', '3 B', '3 C');
    expect(count(stvScottishWig, exact).rounds.map(({ kind }) => kind)).not.toContain('stv-surplus');
  });

  test('parts equal votes by the latest stage at which they differed, and says so', () => {
    const text = file(2, 'ABCDE', '1 A B', '2 B', '3 C', '4 D', '5 E');
    const { rounds, ties } = count(stvScottishWig, text);
    expect(ties).toEqual([{ tied: ['B', 'C'], places: 1, by: 'order', chosen: ['B'] }]);
    expect(rounds.find(({ kind }) => kind === 'stv-earlier')).toMatchObject({ tied: ['B', 'C'], chosen: ['B'] });
  });

  test('stops at a tie that only a lot can part when ties are left to what was drawn', () => {
    const even = file(1, 'AB', '2 A', '2 B');
    const open = count(stvScottishWig, even, { ties: 'drawn' });
    expect(open).toMatchObject({ winners: [], outcome: 'tied', ties: [{ tied: ['A', 'B'], by: 'none', chosen: [] }] });
    const drawn = count(stvScottishWig, even, { ties: 'drawn' }, { seed: 'c0ffee' });
    expect(drawn).toMatchObject({ outcome: 'decided', ties: [{ by: 'seed' }] });
  });

  test('elects those who remain when they are as many as the places left', () => {
    expect([...count(stvScottishWig, file(3, 'ABC', '9 A', '1 B', '1 C')).winners].sort()).toEqual(['A', 'B', 'C']);
    expect(count(stvScottishWig, file(5, 'AB', '1 A')).winners).toEqual(['A', 'B']);
  });

  test('can be read aloud by a resident, round by round', () => {
    const { rounds } = count(stvScottishWig, street);
    const spoken = rounds.map((step) => say(step, stvScottishWig.words, 'zh-CN'));
    expect(spoken[0]).toBe('有效票14张，应选2人，当选门槛5票。');
    expect(spoken).toContain('第1轮：A多出2票，按比例转出。');
    expect(rounds.map((step) => say(step, stvScottishWig.words, 'en')).join(' ')).not.toMatch(/[{}]/);
  });
});

describe('the weighted inclusive Gregory method', () => {
  test('in fractions loses nothing', () => {
    const { rounds } = count(stvWigmExact, file(2, 'ABC', '7 A B', '1 A C', '2 B', '1 C'));
    for (const { votes, exhausted } of rounds.filter(({ kind }) => kind === 'stv-table')) {
      const sum = Object.values(votes as Record<string, string>).reduce(
        (total, each) => total + Number(each),
        Number(exhausted),
      );
      expect(sum).toBeCloseTo(11, 9);
    }
  });

  test('elects the same with four decimals, one exclusion at a time or all sure losers at once', () => {
    const text = file(2, 'ABCDE', '9 A B', '7 B A', '4 C', '1 D C', '1 E C');
    expect(count(stvWigmPrf, text).winners).toEqual(['A', 'B']);
    const batch = count(stvWigmPrfBatch, file(1, 'ABCDE', '5 A', '4 B', '1 D B', '1 E B'));
    expect(batch.rounds.find(({ kind }) => kind === 'stv-exclude')).toMatchObject({ candidates: ['C', 'D', 'E'] });
  });

  test('elects others with another quota', () => {
    const text = file(2, 'ABC', '60 A B', '14 B', '26 C');
    expect(count(stvWigm, text, { quota: 'hare' }).winners).toEqual(['A', 'C']);
    expect(count(stvWigm, text, { quota: 'hagenbach-bischoff' }).winners).toEqual(['A', 'B']);
  });
});

describe('Meek’s method', () => {
  test('lowers the quota as papers are used up', () => {
    const quotas = tables(count(stvMeekPrf, file(2, 'ABCD', '6 A', '3 B', '2 C B', '1 D'))).map(({ quota }) =>
      Number(quota),
    );
    expect(quotas.at(-1)).toBeLessThan(quotas[0]!);
  });

  test('refuses equal ranks, except where the rule says what they mean', () => {
    const text = file(1, 'ABC', '1 A=B C', '1 A');
    expect(() => count(stvMeekPrf, text)).toThrow('ballot 1: Several options share a rank');
    expect(count(stvMeekEqualize, text).winners).toEqual(['A']);
  });

  test('counts equal ranks as all their orders at once: the droop program’s way elects whom nobody prefers', () => {
    const always = file(3, 'ABCD', '99 A', '99 B', '1 A=B=C D');
    expect(count(stvMeekEqualize, always, { ties: 'drawn' }, { lots: ['D', 'A', 'B', 'C'] }).winners).toEqual([
      'A',
      'B',
      'C',
    ]);
    const droop = count(stvMeekDroopEqualRank, always, {}, { lots: ['A', 'B', 'C', 'D'] });
    expect(droop.winners).toEqual(['A', 'B', 'D']);
  });

  test('agrees with Warren’s variant on who is elected when no paper is short', () => {
    const text = file(2, 'ABC', '8 A B', '3 B', '4 C');
    expect(count(stvWarren, text).winners).toEqual(count(stvMeekPrf, text).winners);
  });
});
