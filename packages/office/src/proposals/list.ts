import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { ListProposals, ProposalPage, ProposalSummary } from '@juyi/core/proposals/schema';
import type { Show } from '../base/place.ts';

/**
 * The first `pages` pages of a list, newest first. What waits for the community's next step comes whole, whatever is due
 * first on top: nothing of it must be missed.
 */
export async function readList(
  { proposals }: Client,
  show: Show,
  q: string,
  pages: number,
  options: CallOptions,
): Promise<ProposalPage> {
  const query = { ...(q && { q }), ...narrowed(show) };
  const all = new Map<string, ProposalSummary>();
  let next: string | null = null;
  for (let page = 1; page === 1 || (next !== null && (show === 'waiting' || page <= pages)); page++) {
    const answer = await proposals.list({ ...query, ...(next !== null && { cursor: next }) }, options);
    for (const item of answer.items) all.set(item.id, item);
    next = answer.next;
  }
  return { items: [...all.values()], next };
}

function narrowed(show: Show): Pick<ListProposals, 'state' | 'sort'> {
  if (show === 'all') return { sort: 'newest' };
  return show === 'waiting' ? { sort: 'due' } : { state: 'answered', sort: 'newest' };
}
