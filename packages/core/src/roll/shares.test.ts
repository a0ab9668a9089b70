import { describe, expect, test } from 'vitest';
import { makeWhole, readShare, writeShare } from './shares.ts';

describe('a share', () => {
  test.each([
    ['1/3', '1/3'],
    ['2/6', '1/3'],
    ['５０％', '1/2'],
    ['33.33%', '3333/10000'],
    ['0.25', '1/4'],
    ['三分之一', '1/3'],
    ['二十分之三', '3/20'],
    ['1', '1/1'],
    ['100%', '1/1'],
  ])('%s is exactly %s', (text, exact) => {
    expect(writeShare(readShare(text)!)).toBe(exact);
  });

  test.each(['', '0', '0/3', '4/3', '101%', '1/0', '-1/2', 'half', '1/2/3', '三分之四'])('%s is none', (text) => {
    expect(readShare(text)).toBeNull();
  });
});

test('three thirds make a whole, two do not; shares are all given or none', () => {
  const third = readShare('1/3');
  expect(makeWhole([third, third, third])).toBe(true);
  expect(makeWhole([third, third])).toBe(false);
  expect(makeWhole([null, null])).toBe(true);
  expect(makeWhole([third, null])).toBe(false);
});
