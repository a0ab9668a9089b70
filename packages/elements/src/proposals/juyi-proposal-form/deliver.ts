import type { Client } from '@juyi/client/client';
import type { ProposalReceipt } from '@juyi/core/proposals/schema';
import type { Draft } from './draft.ts';

/** States out of which a changed text is handed in again. */
const handedInAnew = ['draft', 'returned', 'lapsed'];

/**
 * Brings a draft to the server: a new proposal, or the change of one and its submission. Each call has a key made from
 * the draft's, so that all of it can be done again until it is known to be done. `saved` is told of the first half.
 */
export async function deliver(
  { proposals }: Client,
  { title, body, request, place, budget, target, forNeighbour, key, of, sending }: Draft,
  locale: string,
  saved: (version: number) => void,
): Promise<ProposalReceipt> {
  const state = sending ?? 'submitted';
  const text = { title, body, request, place, budget, target };
  if (!of) return proposals.create({ ...text, ...(forNeighbour && { forNeighbour }), state }, { key, locale });
  let { version } = of;
  if (!of.saved) {
    const edited = await proposals.edit(of.id, { ...text, version }, { key: `${key}-edit`, locale });
    if (!handedInAnew.includes(of.state) || state === 'draft') return edited;
    version = edited.version;
    saved(version);
  }
  return proposals.move(of.id, { to: 'submitted', version }, { key: `${key}-submit`, locale });
}
