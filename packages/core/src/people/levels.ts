import type { Level } from '../kernel/viewer.ts';

/** What is known of a person, each by somebody's word or proof. */
export const factKinds = ['reachable', 'residence', 'realName', 'title'] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * The identity level that the facts in force amount to: 1 reachable, 2 lives here, 3 lives here under a real name that
 * was checked, 4 a title matched to the roll. Source: practice 4.0.
 */
export function levelOf(facts: readonly FactKind[]): Level {
  if (facts.includes('title')) return 4;
  if (facts.includes('residence')) return facts.includes('realName') ? 3 : 2;
  return facts.length > 0 ? 1 : 0;
}

/** The fewest facts that amount to a level. */
export function factsFor(level: Level): FactKind[] {
  const all: Readonly<Record<Level, FactKind[]>> = {
    0: [],
    1: ['reachable'],
    2: ['reachable', 'residence'],
    3: ['reachable', 'residence', 'realName'],
    4: ['reachable', 'residence', 'realName', 'title'],
  };
  return all[level];
}
