import { expect, test } from 'vitest';
import { countEntry, entryOf, resultOf, type Vote } from './count.ts';
import type { PollItem } from './schema.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const item: PollItem = {
  id: 'budget',
  title: both('What first?'),
  rule: 'equal-shares',
  params: {},
  options: [
    { id: 'ramp', name: both('Ramp'), cost: 60 },
    { id: 'lamps', name: both('Lamps'), cost: 30 },
    { id: 'swing', name: both('Swing'), cost: 90 },
  ],
  budget: 100,
  follow: false,
  attachments: [],
};

test('a budget’s sheet says how many chose each project, those that are funded too', () => {
  const marks: Vote['mark'][] = [
    { choice: [0, 1] },
    { choice: [1] },
    { choice: [1] },
    { choice: [2] },
    { choice: 'abstain' },
    { none: 'silent' },
  ];
  const votes = marks.map((mark) => ({ area: 0, mark }));
  const result = resultOf(item, countEntry(item, entryOf(item, votes)), votes);
  expect(result.votes).toEqual({ ramp: 1, lamps: 3, swing: 1 });
  expect(result.winners).toContain('lamps');
});
