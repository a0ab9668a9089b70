import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runConformance } from './command.ts';

const ballots = '2 1\n3 1 0\n2 2 0\n0\n"Ada"\n"Bo"\n"Street"\n';
const entry = {
  file: 'droop/street.blt',
  format: 'blt',
  method: 'stv-scottish-wig',
  seats: 1,
  expectedWinners: ['Ada'],
};

/** Checks a folder of entries and gives the exit code and what was printed. */
function check(
  entries: readonly unknown[] | undefined,
  ...words: string[]
): { code: number; out: string; err: string } {
  const root = mkdtempSync(join(tmpdir(), 'juyi-conformance-'));
  mkdirSync(join(root, 'voting/droop'), { recursive: true });
  writeFileSync(join(root, 'voting/droop/street.blt'), ballots);
  if (entries !== undefined) writeFileSync(join(root, 'voting/expected.json'), JSON.stringify(entries));
  const lines = { out: [] as string[], err: [] as string[] };
  const io = { out: (text: string) => lines.out.push(text), err: (text: string) => lines.err.push(text) };
  const code = runConformance(['--data', root, ...words], io);
  rmSync(root, { recursive: true });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

describe('conformance', () => {
  test('prints a row per set, or the same as data', () => {
    expect(check([entry])).toMatchObject({ code: 0, out: expect.stringMatching(/droop +1 +0 +0/) });
    expect(JSON.parse(check([entry], '--json').out)).toEqual({ sets: { droop: { pass: 1, fail: 0, uncovered: 0 } } });
  });

  test('names each failure and fails', () => {
    const { code, out } = check([entry, { ...entry, expectedWinners: ['Bo'] }]);
    expect(code).toBe(1);
    expect(out).toContain('failed: droop/street.blt [stv-scottish-wig]: winners: got ["Ada"], expected ["Bo"]');
  });

  test('a file that is missing or faulty is a failure of its entry, and the others are still checked', () => {
    const { code, out } = check([{ ...entry, file: 'droop/gone.blt' }, entry]);
    expect(code).toBe(1);
    expect(out).toMatch(/droop +1 +1 +0/);
  });

  test('says why an entry is not covered', () => {
    const { code, out } = check([{ ...entry, method: 'dictator' }, { file: 'tarot/cards.json' }]);
    expect(code).toBe(0);
    expect(out).toContain('not covered (1): droop: No rule here counts “dictator”.');
    expect(out).toContain('not covered (1): tarot: Nothing here knows the set “tarot”.');
  });

  test('a folder with neither file, or an unknown word, is told with how to call it', () => {
    expect(check(undefined)).toMatchObject({
      code: 1,
      err: expect.stringContaining('neither voting/expected.json nor'),
    });
    expect(check([entry], '--colour').err).toContain('Usage: conformance');
  });
});
