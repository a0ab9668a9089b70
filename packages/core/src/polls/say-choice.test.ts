import { expect, test } from 'vitest';
import type { Choice } from './ballot/schema.ts';
import { sayChoice } from './say-choice.ts';
import { words } from './words.en.ts';

const options = ['An', 'Bo', 'Cai'].map((name, at) => ({ id: `c${at}`, name: { 'zh-CN': `${name}老师`, en: name } }));

test.each<[string, Choice, string, string]>([
  ['owners', 'follow', 'Follow the majority', 'Follow the majority'],
  ['owners', ['c0', 'c2'], 'An, Cai', 'An老师、Cai老师'],
  ['approval', [1, 2], 'Bo, Cai', 'Bo老师、Cai老师'],
  ['ranking', [2, [0, 1]], '1. Cai 2. An = Bo', '1. Cai老师 2. An老师 = Bo老师'],
  ['scores', [5, null, 0], 'An 5, Cai 0', 'An老师 5、Cai老师 0'],
])('whoever inspects reads a mark on a paper of %s by its options', (shape, choice, english, chinese) => {
  const item = { shape: shape as 'owners', options };
  expect(sayChoice(choice, item, words.marks, 'en')).toBe(english);
  expect(sayChoice(choice, item, words.marks, 'zh-CN')).toBe(chinese);
});
