import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Entry, SetAdapter } from './adapter.ts';
import { dataFolder } from './data.ts';

/** An entry that did not pass, by the file and method that name it. */
export interface Finding {
  readonly set: string;
  readonly entry: string;
  readonly why: string;
}

/** What came of every entry: a row per set, each failure, and each entry that nothing checks. */
export interface Report {
  readonly sets: Readonly<Record<string, { pass: number; fail: number; uncovered: number }>>;
  readonly failures: readonly Finding[];
  readonly uncovered: readonly Finding[];
}

/**
 * Checks `voting/expected.json` and `owners/cases.json` below a folder; either may be absent.
 * @throws Error when both are
 */
export function checkAll(root: string, adapters: readonly SetAdapter[]): Report {
  const entries = entriesOf(root);
  if (entries.length === 0) {
    throw new Error(`There is neither voting/expected.json nor owners/cases.json below ${root}.`);
  }
  const data = dataFolder(root);
  const sets: Record<string, { pass: number; fail: number; uncovered: number }> = {};
  const failures: Finding[] = [];
  const uncovered: Finding[] = [];
  for (const entry of entries) {
    const set = entry.file.split('/')[0]!;
    const adapter = adapters.find((each) => each.set === set);
    const check = adapter === undefined ? unknownSet(set) : attempt(() => adapter.check(entry, data));
    const row = sets[set] ?? { pass: 0, fail: 0, uncovered: 0 };
    row[check.result] += 1;
    sets[set] = row;
    const name = `${entry.file}${entry.method === undefined ? '' : ` [${entry.method}]`}`;
    if (check.result === 'fail') failures.push({ set, entry: name, why: check.difference });
    if (check.result === 'uncovered') uncovered.push({ set, entry: name, why: check.reason });
  }
  return { sets, failures, uncovered };
}

function entriesOf(root: string): Entry[] {
  const read = (path: string): unknown =>
    existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : undefined;
  const voting = listOf<Entry>(read('voting/expected.json'), 'entries');
  const cases = listOf<{ readonly id: string }>(read('owners/cases.json'), 'cases');
  return [...voting, ...cases.map(({ id }) => ({ file: `owners/cases.json#${id}` }))];
}

function listOf<Item>(content: unknown, name: string): readonly Item[] {
  if (content === undefined) return [];
  const list = Array.isArray(content) ? content : (content as Record<string, unknown>)[name];
  if (!Array.isArray(list)) throw new Error(`A list was expected, alone or as “${name}”.`);
  return list;
}

function unknownSet(set: string): Check {
  return { result: 'uncovered', reason: `Nothing here knows the set “${set}”.` };
}

/** A count that breaks down is a failure of that entry, not of the run. */
function attempt(check: () => Check): Check {
  try {
    return check();
  } catch (problem) {
    return { result: 'fail', difference: problem instanceof Error ? problem.message : String(problem) };
  }
}
