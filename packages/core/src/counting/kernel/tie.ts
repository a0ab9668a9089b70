import { concat, fromHex, toHex } from '../../kernel/bytes.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { invalid } from './invalid.ts';
import type { Profile } from './profile.ts';
import type { Tie } from './tally.ts';

/** What may part a tie: lots and seed drawn beforehand, and `order`, when the rule has an order of its own. */
export type Draw = Pick<Profile<unknown>, 'lots' | 'seed'> & { readonly order?: readonly string[] };

/**
 * Takes `places` of the tied options by what was drawn and published beforehand: the lots (first of the lots first), else
 * the seed; else by the rule's own order. With none, nobody is chosen and the tie is reported as unresolved.
 */
export function breakTie(tied: readonly string[], places: number, { lots, seed, order }: Draw, what?: Tie['for']): Tie {
  const purpose = what === undefined ? {} : { for: what };
  const draw = (by: Tie['by'], order: readonly string[]) => ({
    tied,
    places,
    by,
    chosen: order.slice(0, places),
    ...purpose,
  });
  const inOrderOf = (list: readonly string[]) => [...tied].sort((a, b) => list.indexOf(a) - list.indexOf(b));
  if (lots !== undefined && tied.every((id) => lots.includes(id))) return draw('lots', inOrderOf(lots));
  if (seed !== undefined) return draw('seed', seededOrder(tied, seed));
  if (order !== undefined) return draw('order', inOrderOf(order));
  return { tied, places, by: 'none', chosen: [], ...purpose };
}

/**
 * Option ids in the order of SHA-256(seed bytes, then the id in UTF-8), smallest digest first: anyone can recompute it,
 * and no option's place depends on which others are tied with it.
 * @throws InvalidBallots when the seed is not hexadecimal
 */
export function seededOrder(ids: readonly string[], seed: string): string[] {
  if (!/^(?:[0-9a-f]{2})+$/i.test(seed))
    throw invalid('seed', 'seed', 'The seed must be an even number of hexadecimal digits.');
  const salt = fromHex(seed);
  const digest = (id: string) => toHex(sha256(concat(salt, new TextEncoder().encode(id))));
  return ids
    .map((id) => ({ id, key: digest(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ id }) => id);
}
