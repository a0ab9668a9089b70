import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { ProposalPage, ProposalSummary } from '@juyi/core/proposals/schema';
import type { Show } from '../base/place.ts';

/**
 * The first `pages` pages of a list, newest first. What waits comes whole, whatever is due first on top: the oldest
 * stands last in the api's order, and must not be missed.
 */
export async function readList(
  { proposals }: Client,
  show: Show,
  q: string,
  pages: number,
  options: CallOptions,
): Promise<ProposalPage> {
  const query = { ...(q && { q }), ...stateOf(show) };
  const all = new Map<string, ProposalSummary>();
  let next: string | null = null;
  for (let page = 1; page === 1 || (next !== null && (show === 'waiting' || page <= pages)); page++) {
    const answer = await proposals.list({ ...query, ...(next !== null && { cursor: next }) }, options);
    for (const item of answer.items) all.set(item.id, item);
    next = answer.next;
  }
  const items = [...all.values()];
  return { items: show === 'waiting' ? items.sort(byDeadline) : items, next };
}

function stateOf(show: Show): { state?: 'submitted' | 'answered' } {
  if (show === 'all') return {};
  return { state: show === 'waiting' ? 'submitted' : 'answered' };
}

function byDeadline(one: ProposalSummary, other: ProposalSummary): number {
  return (one.answerDue ?? 0) - (other.answerDue ?? 0) || (one.submittedAt ?? 0) - (other.submittedAt ?? 0);
}
