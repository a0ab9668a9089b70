import type { Locale } from '@juyi/core/kernel/text';
import { isPlain } from '@juyi/core/polls/bars';
import type { Poll } from '@juyi/core/polls/schema';
import type { Pictures } from './pictures.ts';

const fetched = new Map<Locale, Pictures>();

/** Whether a poll's result needs more than bars of its answers. */
export function goesBeyondBars({ items }: Poll): boolean {
  return !items.every(isPlain);
}

/** What draws results beyond bars, if it is here already. */
export function picturesAtHand(locale: Locale): Pictures | undefined {
  return fetched.get(locale);
}

/** Fetches what draws results beyond bars, the rounds of a count included, so that nothing moves when they draw. */
export async function fetchPictures(locale: Locale): Promise<void> {
  if (fetched.has(locale)) return;
  const [{ picturesIn }] = await Promise.all([
    import('../../bundle/poll-pictures.ts'),
    import('../../bundle/poll-rounds.ts'),
  ]);
  fetched.set(locale, await picturesIn(locale));
}
