import type { Level } from '@juyi/core/kernel/viewer';
import { type FactKind, factsFor } from '@juyi/core/people/levels';
import type { Write } from '../database/write.ts';
import { peopleStore } from './store.ts';

/** Somebody new: the name neighbours see, and how the house came to know them. */
export interface Newcomer {
  readonly id: string;
  readonly displayName: string;
  readonly now: number;
  readonly source: string;
}

/** What neighbours call somebody who has not said their name. */
export const unnamed = '邻居';

/** Makes somebody known, reachable but not confirmed as a resident. */
export function meet(makeId: () => string, newcomer: Newcomer): Write[] {
  return meetAs(makeId, newcomer, 1);
}

/** Makes somebody known of whom as much is established as the level needs. */
export function meetAs(makeId: () => string, { id, displayName, now, source }: Newcomer, level: Level): Write[] {
  return [
    peopleStore.addPerson({ id, displayName, now }),
    ...factsFor(level).map((kind) => establish(makeId, { person: id, kind, source, now })),
  ];
}

export interface Establishing {
  readonly person: string;
  readonly kind: FactKind;
  readonly source: string;
  readonly now: number;
  readonly by?: string | null;
  readonly member?: string | null;
}

/** Enters a fact about a person, from now on. */
export function establish(makeId: () => string, { now, ...fact }: Establishing): Write {
  return peopleStore.addFact({ id: makeId(), ...fact, starts: now });
}
