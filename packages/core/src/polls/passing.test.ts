import { expect, test } from 'vitest';
import { sayPassing } from './passing.ts';

const asked = (rule: string, params = {}) => sayPassing({ rule, params, options: [] });

test('a notice says in plain words what it takes to pass, by the rule as it is set', () => {
  expect(asked('owners-vote')).toEqual({
    'zh-CN': '面积和人数都要不少于 2/3 参与，参与的面积和人数中都要超过 1/2 同意。',
    en: 'At least 2/3 must take part, by area and by heads; more than 1/2 of those must agree, by area and by heads.',
  });
  expect(asked('owners-vote', { majority: 'special' })?.en).toContain('at least 3/4 of those must agree');
  expect(asked('motion')?.['zh-CN']).toBe('同意和反对的票中，超过 1/2 同意即通过。');
  const strict = { quorum: [1, 2], base: 'entitled', threshold: [2, 3], operator: 'gte' };
  expect(asked('motion', strict)?.en).toBe(
    'Counts if more than 1/2 of all who may vote take part. Passes with at least 2/3 of all who may vote.',
  );
  expect(asked('consent')?.['zh-CN']).toBe('没有人反对即通过。');
  expect(asked('consent', { unopposed: [4, 5] })?.en).toBe('Passes if at least 4/5 do not object.');
  expect(asked('owners-unanimous')?.en).toContain('No answer is no agreement.');
});

test('a rule whose name says enough adds nothing', () => {
  expect(asked('single-choice')).toBeNull();
  expect(asked('score')).toBeNull();
});
