import type { Tally } from '../kernel/tally.ts';
import type { TieBook } from './ties.ts';

/**
 * The winners in the order they were taken. Where an unresolved tie parts someone taken from someone left out, only
 * those taken before it are certain, and the outcome is `tied`.
 */
export function certainOf(taken: readonly string[], book: TieBook): Pick<Tally, 'winners' | 'outcome'> {
  const open = book.open(taken);
  if (open.length === 0) return { winners: taken, outcome: 'decided' };
  const first = Math.min(...open.flatMap(({ tied }) => tied.map((id) => taken.indexOf(id)).filter((at) => at >= 0)));
  return { winners: taken.slice(0, first), outcome: 'tied' };
}
