import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { ProposalSummary } from '@juyi/core/proposals/schema';

export type Waiting = Pick<ProposalSummary, 'id' | 'title'>;

/** The proposals that were taken up and wait for a decision, newest first. */
export async function waitingProposals({ proposals }: Client, options: CallOptions): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  let cursor: string | null | undefined;
  do {
    const more = cursor ? { cursor } : {};
    const page = await proposals.list({ state: 'scheduled', sort: 'newest', ...more }, options);
    waiting.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return waiting;
}
