import { expect, test } from 'vitest';
import { sayPaperHint } from './paper-hint.ts';
import { countedPoll } from './testing/counted.ts';

const printed = (rule: string, more: { params?: object; budget?: number } = {}) => {
  const [item] = countedPoll({ rule, ballots: [], ...more } as Parameters<typeof countedPoll>[0]).poll.items;
  return [sayPaperHint(item!, 'en'), sayPaperHint(item!, 'zh-CN')];
};

test('a printed ballot says how it is filled in, by its rule', () => {
  expect(printed('single-choice')).toEqual(['Mark one box.', '请在一个方框里打 ✓。']);
  expect(printed('stv-scottish-wig')[0]).toContain('Write 1 in the box of your first choice');
  expect(printed('greedy-by-votes', { budget: 50_000 })[1]).toBe('请在选中的项目旁打 ✓，合计不超过 5\u00a0万元。');
  expect(printed('majority-judgment')[0]).toContain('reject, poor, fair, good, very good, excellent');
  expect(printed('multiple-choice', { params: { min: 1, max: 2 } })[0]).toBe('Mark 1 to 2.');
});
