import { add, compare, divide, type Fraction, fraction, multiply, one, subtract, zero } from '../kernel/rational.ts';
import type { Voice } from './proportional.ts';

/** Voices that give an option equally much. */
interface Level {
  readonly voices: readonly Voice[];
  /** What is left of all their ballots together, and of the ballot with least left. */
  readonly weight: Fraction;
  readonly lightest: Fraction;
}

/**
 * Charges a quota of voters for a seat, those first who give the seated option most by weighted score. The last level
 * of which at least one ballot still fits into the quota pays what is missing, in equal parts; nobody pays more than is
 * left of them, and nobody who gave the option nothing pays.
 */
export function allocate(voices: readonly Voice[], option: number, quota: Fraction): void {
  let missing = quota;
  for (const [place, { voices: equal, weight, lightest }] of levelsOf(voices, option).entries()) {
    if (place > 0 && compare(lightest, missing) >= 0) return;
    const kept = compare(weight, missing) > 0 ? subtract(one, divide(missing, weight)) : zero;
    for (const voice of equal) voice.left = multiply(voice.left, kept);
    missing = subtract(missing, weight);
    if (compare(missing, zero) <= 0) return;
  }
}

/** The voices that give an option anything, by how much each ballot gives, from the most. */
function levelsOf(voices: readonly Voice[], option: number): Level[] {
  const worth = ({ scores, left }: Voice) => multiply(fraction(scores[option] ?? 0), left);
  const giving = voices.filter((voice) => compare(worth(voice), zero) > 0);
  giving.sort((a, b) => compare(worth(b), worth(a)));
  const levels: Voice[][] = [];
  for (const voice of giving) {
    const level = levels.at(-1);
    if (level !== undefined && compare(worth(level[0]!), worth(voice)) === 0) level.push(voice);
    else levels.push([voice]);
  }
  return levels.map((equal) => ({
    voices: equal,
    weight: equal.reduce((sum, { count, left }) => add(sum, multiply(count, left)), zero),
    lightest: equal.reduce((low, { left }) => (compare(left, low) < 0 ? left : low), one),
  }));
}
