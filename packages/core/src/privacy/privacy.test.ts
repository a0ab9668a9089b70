import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentState, consentVersions, refuseConsent } from './consents.ts';
import { type Breakdown, leastCount, suppress } from './suppress.ts';

describe('a consent', () => {
  test('that was given to an older text is to be asked for anew, and one withdrawn is withdrawn', () => {
    expect(consentState('share', undefined)).toBe('none');
    expect(consentState('share', { version: consentVersions.share, withdrawnAt: null })).toBe('given');
    expect(consentState('share', { version: consentVersions.share - 1, withdrawnAt: null })).toBe('outdated');
    expect(consentState('share', { version: consentVersions.share, withdrawnAt: 1 })).toBe('withdrawn');
  });

  test('of a child is its guardian’s word alone, and nobody consents to what they have not read', () => {
    const asked = { key: 'publish', version: 1, minor: false, byGuardian: false } as const;
    expect(refuseConsent(asked)).toBe(null);
    expect(refuseConsent({ ...asked, minor: true })).toBe('GUARDIAN_REQUIRED');
    expect(refuseConsent({ ...asked, minor: true, byGuardian: true })).toBe(null);
    expect(refuseConsent({ ...asked, version: 2 })).toBe('CONSENT_OUTDATED');
  });
});

/** A table with its sums, from the numbers within. */
function withSums(within: readonly (readonly number[])[]): Breakdown {
  const lines = within.map((line) => [...line, line.reduce((sum, value) => sum + value, 0)]);
  return [...lines, lines[0]!.map((_, column) => lines.reduce((sum, line) => sum + line[column]!, 0))];
}

/** The cells that whoever knows how to solve equations could still find out. */
function solvable(shown: ReturnType<typeof suppress>): string[] {
  const rows = shown.length;
  const columns = shown[0]!.length;
  const unknown: [number, number][] = [];
  for (const [r, line] of shown.entries())
    for (const [c, value] of line.entries()) if (value === null) unknown.push([r, c]);
  const equations: number[][] = [];
  for (let r = 0; r < rows; r++)
    equations.push(unknown.map(([row, c]) => (row !== r ? 0 : c === columns - 1 ? -1 : 1)));
  for (let c = 0; c < columns; c++)
    equations.push(unknown.map(([r, column]) => (column !== c ? 0 : r === rows - 1 ? -1 : 1)));
  const reduced = reduce(equations);
  return reduced
    .filter((line) => line.filter((value) => Math.abs(value) > 1e-9).length === 1)
    .map((line) => unknown[line.findIndex((value) => Math.abs(value) > 1e-9)]!.join(','));
}

/** Gauss and Jordan. */
function reduce(lines: number[][]): number[][] {
  let done = 0;
  for (let column = 0; column < (lines[0]?.length ?? 0); column++) {
    const pivot = lines.findIndex((line, index) => index >= done && Math.abs(line[column]!) > 1e-9);
    if (pivot < 0) continue;
    [lines[done], lines[pivot]] = [lines[pivot]!, lines[done]!];
    const head = lines[done]![column]!;
    lines[done] = lines[done]!.map((value) => value / head);
    lines.forEach((line, index) => {
      const factor = line[column]!;
      if (index !== done) lines[index] = line.map((value, at) => value - factor * lines[done]![at]!);
    });
    done++;
  }
  return lines;
}

describe('a breakdown by building and age', () => {
  test('shows everything where every group has five or more', () => {
    const counts = withSums([
      [12, 7],
      [9, 5],
    ]);
    expect(suppress(counts)).toEqual(counts);
  });

  test('holds back one more where a single small number could be reckoned from the sums', () => {
    const shown = suppress(
      withSums([
        [12, 3, 20],
        [9, 8, 30],
        [40, 50, 60],
      ]),
    );
    expect(shown.flat().filter((value) => value === null)).toHaveLength(4);
    expect(solvable(shown)).toEqual([]);
  });

  test('always shows the total, which the law wants published, however small the groups are', () => {
    expect(
      suppress(
        withSums([
          [1, 2],
          [0, 1],
        ]),
      )
        .at(-1)!
        .at(-1),
    ).toBe(4);
    expect(
      suppress([
        [3, 4],
        [1, 2],
        [4, 6],
      ])
        .at(-1)!
        .at(-1),
    ).toBe(6);
  });

  test('never shows a number below five, nor lets one be reckoned', () => {
    const line = fc.array(fc.nat(40), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 4 }), (within) => {
        const counts = withSums(within);
        const shown = suppress(counts);
        const last = [counts.length - 1, 3].join(',');
        for (const [r, row] of shown.entries()) {
          for (const [c, value] of row.entries()) {
            expect(value === null || value === counts[r]![c]).toBe(true);
            if (`${r},${c}` !== last && value !== null) expect(value).toBeGreaterThanOrEqual(leastCount);
          }
        }
        expect(solvable(shown)).toEqual([]);
        expect(shown.at(-1)!.at(-1)).toBe(counts.at(-1)!.at(-1));
      }),
      { numRuns: 500 },
    );
  });
});
