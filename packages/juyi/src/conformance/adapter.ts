/** One entry of `voting/expected.json`, or a case of `owners/cases.json` as `{ file: 'owners/cases.json#ID', … }`. */
export interface Entry {
  /** Path below `DIR/voting`; `x.json#id` is the record with that `id` or `title` in the file. */
  readonly file: string;
  readonly format?: string;
  readonly method?: string;
  readonly seats?: number;
  readonly [field: string]: unknown;
}

/** What came of an entry. `fail` and `uncovered` say why, in a sentence a reader can act on. */
export type Check =
  | { readonly result: 'pass' }
  | { readonly result: 'fail'; readonly difference: string }
  | { readonly result: 'uncovered'; readonly reason: string };

/** Reads the data that entries point to; each file is read once, `.gz` is unpacked. */
export interface DataFolder {
  /** Text of a file below `DIR/voting` (or, with a leading `owners/`, below `DIR`). */
  text(path: string): string;
  /** The JSON of a file, or with `#id` the record of that id or title in it. */
  json(path: string): unknown;
}

/**
 * Checks the entries of one set, a top folder of the data (`droop`, `owners` …). Each adapter is one file in `sets/`,
 * listed in `sets.ts`, and decides by `method`, `format` and fields, never by file names.
 */
export interface SetAdapter {
  readonly set: string;
  check(entry: Entry, data: DataFolder): Check;
}

export const pass: Check = { result: 'pass' };

/** `pass` when both print the same, else `fail` with both. */
export function same(what: string, got: unknown, expected: unknown): Check {
  const [left, right] = [JSON.stringify(got), JSON.stringify(expected)];
  return left === right ? pass : { result: 'fail', difference: `${what}: got ${left}, expected ${right}` };
}

/** The first check that is not a pass, so that every figure given is checked. */
export function every(checks: Iterable<Check>): Check {
  for (const check of checks) if (check.result !== 'pass') return check;
  return pass;
}
