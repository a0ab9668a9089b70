import type { Step, Tally } from '@juyi/core/counting/kernel/tally';
import { type Check, every, pass, same } from './adapter.ts';

/** The table of a round in a transferable count's trace. */
export interface RoundTable extends Step {
  readonly round: number;
  readonly votes: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, 'hopeful' | 'pending' | 'elected' | 'out'>>;
  readonly quota: string;
  readonly exhausted: string;
}

/** The round tables of a trace, in order. */
export function tablesOf({ rounds }: Tally): RoundTable[] {
  return rounds.filter((step): step is RoundTable => step.kind === 'stv-table');
}

/** Where a round has several tables, the one it ends with. */
export function lastOfEachRound(tables: readonly RoundTable[]): RoundTable[] {
  return tables.filter(({ round }, at) => tables[at + 1]?.round !== round);
}

/** Compares lists item by item, so that a difference names the first round it is in. */
export function eachSame<Item>(what: string, got: readonly Item[], expected: readonly Item[]): Check {
  const checks = expected.map((each, at) => same(`${what} ${at}`, got[at], each));
  return every([
    ...checks,
    got.length === expected.length ? pass : same(`number of ${what}s`, got.length, expected.length),
  ]);
}
