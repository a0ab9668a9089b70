import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../problems.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { isId, makeId } from './ids.ts';
import { kernelProblems } from './problems.ts';
import { nearestLocale } from './text.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: 2 ** 47 });

describe('ids', () => {
  test('are version 7 and sort by the time they were made', () => {
    fc.assert(
      fc.property(moment, moment, bytes, bytes, (one, other, a, b) => {
        const [first, second] = [makeId(one, a), makeId(other, b)];
        expect(isId(first) && isId(second)).toBe(true);
        if (one < other) expect(first < second).toBe(true);
      }),
    );
  });

  test('keep all 74 random bits', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(makeId(1, a) === makeId(1, b)).toBe(significant(a) === significant(b));
      }),
    );
  });

  const significant = (random: Uint8Array) => [random[0]! & 15, random[1], random[2]! & 63, ...random.slice(3)].join();
});

describe('cursors', () => {
  test('lead back to where a page ended', () => {
    fc.assert(
      fc.property(moment, bytes, (key, random) => {
        const position = { key, id: makeId(key, random) };
        expect(readCursor(writeCursor(position))).toEqual(position);
      }),
    );
  });

  test('made by somebody else are none', () => {
    for (const token of ['', '.', 'a', '1.2.3', ' 1.a', '1.A', "1.'", `1.${'a'.repeat(65)}`, '999999999999.a']) {
      expect(readCursor(token)).toBeNull();
    }
  });
});

describe('words', () => {
  test.each([
    ['zh-CN,zh;q=0.9', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['de', 'zh-CN'],
    [null, 'zh-CN'],
  ])('%s is read in %s', (wanted, locale) => {
    expect(nearestLocale(wanted)).toBe(locale);
  });

  test.each(Object.entries(problems))('%s says in both languages what happened and what to do', (code, problem) => {
    expect(code).toMatch(/^[A-Z][A-Z_]+$/);
    for (const text of [problem.title, problem.advice]) {
      expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/^[A-Z]/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
    expect(problem.status).toBeGreaterThanOrEqual(400);
  });

  test('no room takes a code of the kernel for something else', () => {
    for (const [code, problem] of Object.entries(kernelProblems))
      expect(problems[code as keyof typeof problems]).toBe(problem);
  });
});
