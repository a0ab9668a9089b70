import type { Step, Tally, Test } from '../kernel/tally.ts';

/** The result of a question: it passes, and `yes` wins, when every test does. */
export function questionTally(
  { id, version }: { readonly id: string; readonly version: string },
  tests: readonly Test[],
  rounds: readonly Step[],
): Tally {
  const passed = tests.every(({ pass }) => pass);
  return {
    rule: id,
    version,
    winners: passed ? ['yes'] : [],
    outcome: passed ? 'passed' : 'failed',
    tests,
    rounds,
    ties: [],
  };
}
