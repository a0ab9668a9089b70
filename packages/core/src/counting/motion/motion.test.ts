import { describe, expect, it } from 'vitest';
import { InvalidBallots } from '../kernel/invalid.ts';
import { paramsOf } from '../kernel/params.ts';
import { describe as say } from '../kernel/trace.ts';
import { type MotionParams, motion } from './motion.ts';

/** Whether a question passes: yes : no : abstain, of so many entitled, with so many present. */
function passes(
  [yes, no, abstain]: readonly [number, number, number],
  bases: { entitled?: number; present?: number },
  params: Partial<MotionParams> = {},
): boolean {
  const groups = [
    { ballot: 'yes' as const, count: yes },
    { ballot: 'no' as const, count: no },
    { ballot: 'abstain' as const, count: abstain },
  ];
  return motion.tally({ options: [], groups, bases }, { ...paramsOf(motion, {}), ...params }).outcome === 'passed';
}

describe('a motion', () => {
  it('of a residents’ meeting of 301 households needs 151 present and 76 of them', () => {
    const rule: Partial<MotionParams> = { quorum: [1, 2], quorumOperator: 'gt', base: 'present' };
    expect(passes([76, 60, 10], { entitled: 301, present: 151 }, rule)).toBe(true);
    expect(passes([75, 60, 10], { entitled: 301, present: 151 }, rule)).toBe(false);
    expect(passes([150, 0, 0], { entitled: 301, present: 150 }, rule)).toBe(false);
  });

  it('of village delegates is quorate at exactly two thirds, and 21 of 40 adopt', () => {
    const rule: Partial<MotionParams> = { quorum: [2, 3], quorumOperator: 'gte', base: 'present' };
    expect(passes([21, 19, 0], { entitled: 60, present: 40 }, rule)).toBe(true);
    expect(passes([20, 20, 0], { entitled: 60, present: 40 }, rule)).toBe(false);
    expect(passes([39, 0, 0], { entitled: 60, present: 39 }, rule)).toBe(false);
  });

  it('passes with 30 of 60 members where the text says 半数以上, and needs 31 where it says 过半数', () => {
    const rule: Partial<MotionParams> = { quorum: [2, 3], quorumOperator: 'gte', base: 'entitled' };
    expect(passes([30, 10, 0], { entitled: 60 }, { ...rule, operator: 'gte' })).toBe(true);
    expect(passes([29, 11, 0], { entitled: 60 }, { ...rule, operator: 'gte' })).toBe(false);
    expect(passes([30, 10, 0], { entitled: 60 }, { ...rule, operator: 'gt' })).toBe(false);
    expect(passes([31, 9, 0], { entitled: 60 }, { ...rule, operator: 'gt' })).toBe(true);
  });

  it('of the council leaves abstentions out of the base: 7 : 3 : 1 is adopted, 7 : 4 falls short of two thirds', () => {
    expect(passes([6, 4, 1], { entitled: 21 }, { quorum: [1, 2] })).toBe(true);
    expect(passes([7, 3, 1], { entitled: 21 }, { quorum: [1, 2] })).toBe(true);
    expect(passes([7, 4, 0], { entitled: 21 }, { quorum: [1, 2], threshold: [2, 3], operator: 'gte' })).toBe(false);
    expect(passes([8, 3, 0], { entitled: 21 }, { quorum: [1, 2], threshold: [2, 3], operator: 'gte' })).toBe(true);
  });

  it('fails on a tie and when nobody votes', () => {
    expect(passes([5, 5, 0], {})).toBe(false);
    expect(passes([0, 0, 0], {})).toBe(false);
  });

  it('is not counted when the base it is measured on is missing or smaller than the votes', () => {
    expect(() => passes([1, 0, 0], {}, { base: 'entitled' })).toThrow(InvalidBallots);
    expect(() => passes([3, 0, 0], { entitled: 2 })).toThrow('Fewer are entitled');
    const groups = [{ ballot: 'maybe' as 'yes', count: 1 }];
    expect(() => motion.tally({ options: [], groups }, paramsOf(motion, {}))).toThrow('ballot 1');
  });

  it('is read aloud in both languages', () => {
    const groups = [{ ballot: 'yes' as const, count: 3 }];
    const [step] = motion.tally({ options: [], groups }, paramsOf(motion, {})).rounds;
    expect(say(step!, motion.words, 'zh-CN')).toBe('同意 3，反对 0，弃权 0；到场 3，应到 3。');
    expect(say(step!, motion.words, 'en')).toBe('Yes 3, no 0, abstain 0; present 3, entitled 3.');
  });
});
