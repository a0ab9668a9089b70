import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { InvalidBallots } from './invalid.ts';
import { paramsOf } from './params.ts';
import { group, merge } from './profile.ts';
import {
  add,
  ceilDivide,
  compare,
  divide,
  fixedText,
  floorDivide,
  fraction,
  multiply,
  subtract,
  toDecimal,
} from './rational.ts';
import { rules } from './registry.ts';
import { toJson } from './tally.ts';
import { breakTie, seededOrder } from './tie.ts';
import { describe as say } from './trace.ts';

describe('fractions', () => {
  test('are exact and in lowest terms', () => {
    expect(add(fraction(1, 6), fraction(1, 3))).toEqual(fraction(1, 2));
    expect(subtract(fraction(1, 3), fraction(1, 2))).toEqual(fraction(-1, 6));
    expect(divide(multiply(fraction(2, 3), fraction(3, 4)), fraction(-1, 2))).toEqual(fraction(-1));
    expect(compare(fraction(33333, 100000), fraction(1, 3))).toBe(-1);
    expect(() => fraction(1, 0)).toThrow('denominator');
  });

  test('are shown with as many decimals as asked, half away from nothing', () => {
    expect([
      toDecimal(fraction(2, 3), 4),
      toDecimal(fraction(-1, 8), 2),
      fixedText(5n, 3),
      fixedText(-1234n, 2),
    ]).toEqual(['0.6667', '-0.13', '0.005', '-12.34']);
    expect([floorDivide(-7n, 2n), ceilDivide(-7n, 2n), floorDivide(7n, 2n), ceilDivide(7n, 2n)]).toEqual([
      -4n,
      -3n,
      3n,
      4n,
    ]);
  });
});

describe('ties', () => {
  const tied = ['bo', 'ada', 'cy'];

  test('without anything drawn nobody is chosen and the tie is reported', () => {
    expect(breakTie(tied, 1, {})).toEqual({ tied, places: 1, by: 'none', chosen: [] });
  });

  test('lots come before a seed, a seed before the rule’s own order', () => {
    const all = { lots: ['cy', 'ada', 'bo'], seed: '00', order: ['ada', 'bo', 'cy'] };
    expect(breakTie(tied, 2, all)).toMatchObject({ by: 'lots', chosen: ['cy', 'ada'] });
    expect(breakTie(tied, 1, { ...all, lots: ['cy'] })).toMatchObject({ by: 'seed' });
    expect(breakTie(tied, 1, { order: all.order })).toMatchObject({ by: 'order', chosen: ['ada'] });
  });

  test('anyone can recompute the order that a seed gives', () => {
    const digest = (id: string) => createHash('sha256').update(Buffer.from('c0ffee', 'hex')).update(id).digest('hex');
    const expected = [...tied].sort((a, b) => (digest(a) < digest(b) ? -1 : 1));
    expect(seededOrder(tied, 'c0ffee')).toEqual(expected);
    expect(seededOrder([...tied, 'dee'], 'C0FFEE').filter((id) => id !== 'dee')).toEqual(expected);
  });

  test.each(['', 'abc', 'xyz0', '0x00'])('a seed that is not hexadecimal is refused: %j', (seed) => {
    expect(() => seededOrder(tied, seed)).toThrow(InvalidBallots);
  });
});

describe('settings of a rule', () => {
  const rule = rules.find(({ id }) => id === 'instant-runoff')!;

  test('take their defaults and what is written on a command line', () => {
    expect(paramsOf(rule, { skips: '2', batch: 'true' })).toMatchObject({
      skips: 2,
      batch: true,
      places: 4,
      ties: 'order',
    });
  });

  test.each([
    [{ colour: 'red' }, 'colour: instant-runoff has no such setting'],
    [{ skips: '1.5' }, 'skips: must be a whole number from -1'],
    [{ batch: 'yes' }, 'batch: must be true or false'],
    [{ ties: 'coin' }, 'ties: must be one of order'],
    [{ places: 99 }, 'up to 6'],
  ])('that a rule does not have are refused by name: %j', (given, told) => {
    expect(() => paramsOf(rule, given)).toThrow(told);
  });
});

describe('every rule', () => {
  test('has an id of its own, a title and settings in both languages, and a default that it takes itself', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect([rule.title['zh-CN'], rule.title.en].every((title) => title.length > 0)).toBe(true);
      for (const { title } of Object.values(rule.params) as { title: Record<string, string> }[])
        expect(Object.keys(title).sort()).toEqual(['en', 'zh-CN']);
      expect(() => paramsOf(rule, paramsOf(rule, {}) as Record<string, unknown>)).not.toThrow();
    }
  });
});

describe('a trace', () => {
  const words = {
    counted: { 'zh-CN': '第{round}轮：{@who}得{votes.yes}票。', en: 'Round {round}: {@who} {votes.yes}.' },
  };

  test('is said in both languages with the names of the options', () => {
    const step = { kind: 'counted', round: 3, who: ['a', 'b'], votes: { yes: 7n } };
    const options = [{ id: 'a', name: '王小明' }];
    expect(say(step, words, 'zh-CN', options)).toBe('第3轮：王小明、b得7票。');
    expect(say(step, words, 'en', options)).toBe('Round 3: 王小明, b 7.');
    expect(say({ ...step, round: 0 }, words, 'zh-CN', options)).toBe('首选票：王小明、b得7票。');
    expect(say({ ...step, round: 0 }, words, 'en', options)).toBe('First choices: 王小明, b 7.');
  });

  test('never loses a step, even one that no words are known for', () => {
    expect(say({ kind: 'odd', figure: 1 }, words, 'en')).toBe('{"kind":"odd","figure":1}');
  });

  test('is plain JSON, with whole numbers beyond 2^53 as text', () => {
    expect(toJson({ small: 5n, large: 2n ** 53n, area: 1 })).toBe('{"small":5,"large":"9007199254740992","area":1}');
  });
});

test('equal ballots are one group, in order of first appearance', () => {
  expect(group(['b', 'a', 'b'], String)).toEqual([
    { ballot: 'b', count: 2 },
    { ballot: 'a', count: 1 },
  ]);
  expect(
    merge(
      [
        { ballot: 'a', count: 2 },
        { ballot: 'a', count: 3 },
      ],
      String,
    ),
  ).toEqual([{ ballot: 'a', count: 5 }]);
});
