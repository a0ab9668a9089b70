import { words as english } from '@juyi/core/privacy/words.data.en';
import { words as chinese } from '@juyi/core/privacy/words.data.zh-CN';
import { expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

test('whatever is shown to its owner has a name that people read, in both languages', () => {
  const shown = new Set(personalData.filter(({ rows }) => rows !== null).map(({ name }) => name));
  expect(Object.keys(english.kinds).sort()).toEqual([...shown].sort());
  expect(Object.keys(chinese.kinds).sort()).toEqual([...shown].sort());
  expect(Object.keys(chinese.fields).sort()).toEqual(Object.keys(english.fields).sort());
});
