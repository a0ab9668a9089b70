/** Whether `part` of `base` reaches a threshold. `gte` includes the threshold itself, `gt` does not. */
export interface Test {
  readonly id: string;
  readonly part: number | bigint;
  readonly base: number | bigint;
  readonly operator: 'gte' | 'gt';
  readonly threshold: readonly [n: number, d: number];
  readonly pass: boolean;
}

/** One step of a count as data: whole numbers, exact decimals or fractions as text, option ids, lists and records. */
export interface Step {
  readonly kind: string;
  readonly [figure: string]: unknown;
}

/** Options that the votes alone do not part, for how many places, and what parted them, if anything did. */
export interface Tie {
  readonly tied: readonly string[];
  readonly places: number;
  /** `order`: by the rule's own order; `lots`, `seed`: drawn beforehand; `none`: unresolved. */
  readonly by: 'order' | 'lots' | 'seed' | 'none';
  /** Who was taken for the places (or, `for: 'exclusion'`, who was taken out); empty when unresolved. */
  readonly chosen: readonly string[];
  readonly for?: 'winning' | 'exclusion' | 'order';
}

/** `decided`: who won is certain; `tied`: not all places could be filled without a draw; a question is passed or failed. */
export type Outcome = 'decided' | 'tied' | 'passed' | 'failed';

/** A result with all that is needed to follow it by hand. */
export interface Tally {
  readonly rule: string;
  readonly version: string;
  /** Option ids in the order the rule gives them; a passed question has the winner `yes`. */
  readonly winners: readonly string[];
  /** Best first; options on one rank are equal. */
  readonly ranking?: readonly (readonly string[])[];
  readonly tests?: readonly Test[];
  readonly rounds: readonly Step[];
  readonly ties: readonly Tie[];
  readonly outcome: Outcome;
}

/** A tally as plain JSON text; whole numbers beyond 2^53 become strings. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? plainInteger(each) : each), indent);
}

function plainInteger(value: bigint): number | string {
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : value.toString();
}
