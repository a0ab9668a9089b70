import { type SetAside, votesOf } from './casts.ts';
import { type Head, type HeadNotes, headsOf } from './heads.ts';
import type { Delivery, Mark, OwnersBox } from './roll.ts';
import { unitsInBase } from './scope.ts';

/**
 * What a head's vote came to. `pending`: co-owners have not agreed; `invalid`: only forms that cannot count;
 * `silent`: the form was delivered with proof and with the warning, and nothing came back; `absent`: nothing is known.
 */
export type HeadState<Choice extends Mark> =
  | { readonly state: 'chosen'; readonly choice: Choice }
  | { readonly state: 'pending' | 'invalid' | 'silent' | 'absent' };

/** A head with its area and what its vote came to. */
export interface Elector<Choice extends Mark> {
  readonly head: Head;
  readonly vote: HeadState<Choice>;
}

/** The electors of a vote, and all that a teller or convener has to see about how they came to be. */
export interface Electorate<Choice extends Mark> {
  readonly electors: readonly Elector<Choice>[];
  readonly setAside: readonly SetAside[];
  readonly notes: HeadNotes;
}

const silent = { state: 'silent' } as const;
const absent = { state: 'absent' } as const;

/** Applies the law to the raw box: base, heads, areas, mandates, changes and deliveries, in that order. */
export function electorateOf<Choice extends Mark>(box: OwnersBox<Choice>): Electorate<Choice> {
  const units = unitsInBase(box.units, box.scope, box.policy);
  const { heads, notes } = headsOf(units, box.titles, box.policy);
  const { voteOf, setAside } = votesOf(box, heads);
  const warned = warnedUnits(box.deliveries ?? []);
  const electors: Elector<Choice>[] = [];
  for (const head of heads.values()) {
    const vote = voteOf(head) ?? (wasWarned(head, warned) ? silent : absent);
    electors.push({ head, vote });
  }
  return { electors, setAside, notes };
}

/**
 * Silence may be read only where the form reached the owner and said what silence means.
 * Shanghai No. 2 Intermediate Court (2022)沪02民初16号: effective delivery, known items, consequence pointed out.
 */
function warnedUnits(deliveries: readonly Delivery[]): Set<string> {
  return new Set(deliveries.filter(({ proven, warned }) => proven && warned).map(({ unit }) => unit));
}

/** Proof is owed for each unit of the head, so that no area is counted on a guess. */
function wasWarned(head: Head, warned: ReadonlySet<string>): boolean {
  return head.units.every((unit) => warned.has(unit));
}
