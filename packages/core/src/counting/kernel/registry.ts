import type { Rule } from './rule.ts';

/** Every rule there is, in the order they are offered. A new rule is one file and one line here. */
export const rules: readonly Rule<unknown>[] = [];

/** The rule with an id, or undefined. */
export function findRule(id: string): Rule<unknown> | undefined {
  return rules.find((rule) => rule.id === id);
}
