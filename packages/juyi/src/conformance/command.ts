import { parseArgs } from 'node:util';
import { checkAll, type Report } from './check.ts';
import { adapters } from './sets.ts';

const usage = `Usage: conformance [--data DIR] [--json]
Checks every entry of DIR/voting/expected.json and every case of DIR/owners/cases.json.`;

/**
 * Prints a row per set and names each failure, or with `--json` `{ sets: { name: { pass, fail, uncovered } } }`.
 * @returns 0 when nothing failed, else 1
 */
export function runConformance(
  argv: readonly string[],
  io: { out(text: string): void; err(text: string): void },
): number {
  try {
    const options = { data: { type: 'string', default: '../shared/data' }, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...argv].filter((word) => word !== '--'), options });
    const report = checkAll(values.data, adapters);
    io.out(values.json ? JSON.stringify({ sets: report.sets }) : table(report));
    if (values.json) for (const { entry, why } of report.failures) io.err(`${entry}: ${why}`);
    return report.failures.length > 0 ? 1 : 0;
  } catch (problem) {
    io.err(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`);
    return 1;
  }
}

function table({ sets, failures, uncovered }: Report): string {
  const row = (...cells: readonly unknown[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(12))).join('');
  const sum = (field: 'pass' | 'fail' | 'uncovered') =>
    Object.values(sets).reduce((total, each) => total + each[field], 0);
  const rows = Object.entries(sets).map(([set, { pass, fail, uncovered: left }]) => row(set, pass, fail, left));
  return [
    row('set', 'pass', 'fail', 'not covered'),
    ...rows,
    row('all', sum('pass'), sum('fail'), sum('uncovered')),
    ...failures.map(({ entry, why }) => `failed: ${entry}: ${why}`),
    ...reasons(uncovered).map(([why, count]) => `not covered (${count}): ${why}`),
  ].join('\n');
}

function reasons(uncovered: Report['uncovered']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { set, why } of uncovered) counts.set(`${set}: ${why}`, (counts.get(`${set}: ${why}`) ?? 0) + 1);
  return [...counts];
}

if (import.meta.main) {
  const print = (text: string) => console.log(text);
  process.exitCode = runConformance(process.argv.slice(2), { out: print, err: (text) => console.error(text) });
}
