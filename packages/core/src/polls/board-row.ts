import type { PollSummary } from './schema.ts';
import type { PollListWords } from './words.polls.en.ts';

/** How a date is said, and how many days are left until it. */
export interface DayWords {
  day(at: number): string;
  daysUntil(at: number): number;
}

/** What can be voted on now stands above what is to come, and that above what is over. */
export function inOrder(items: readonly PollSummary[]): PollSummary[] {
  const rank = ({ state }: PollSummary) => ['open', 'postponed', 'noticed'].indexOf(state) + 1 || 9;
  return [...items].sort((one, other) => rank(one) - rank(other));
}

/** The date that matters to a poll now. */
export function sayWhen(
  { state, opensAt, closesAt, postedUntil }: PollSummary,
  words: PollListWords,
  { day, daysUntil }: DayWords,
): string {
  if (state === 'cancelled') return words.offered(day(opensAt));
  if (state === 'open') return words.open(Math.max(0, daysUntil(closesAt)));
  if (state === 'resultPosted' && postedUntil !== null) return words.posted(day(postedUntil));
  const over = ['closed', 'counted', 'resultPosted', 'final', 'revoked'].includes(state);
  return over ? words.ended(day(closesAt)) : words.opens(day(opensAt));
}

/** Why it was called off, revoked or put off; empty where it was not. */
export function sayWhy({ state, reason }: PollSummary, words: PollListWords): string {
  if (!reason) return '';
  if (['cancelled', 'revoked'].includes(state)) return words.because(reason);
  return ['postponed', 'open'].includes(state) ? words.postponed(reason) : '';
}
