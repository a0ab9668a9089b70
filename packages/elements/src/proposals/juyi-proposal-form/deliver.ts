import type { Client } from '@juyi/client/client';
import type { ProposalReceipt } from '@juyi/core/proposals/schema';
import type { Draft } from './draft.ts';

/**
 * Brings a draft to the server: a new proposal, or the change of one and its submission. Each call has a key made from
 * the draft's, so that all of it can be done again until it is known to be done. `saved` is told of the first half.
 */
export async function deliver(
  { proposals }: Client,
  { title, body, key, of, sending }: Draft,
  locale: string,
  saved: (version: number) => void,
): Promise<ProposalReceipt> {
  const state = sending ?? 'submitted';
  if (!of) return proposals.create({ title, body, state }, { key, locale });
  let { version } = of;
  if (!of.saved) {
    const edited = await proposals.edit(of.id, { title, body, version }, { key: `${key}-edit`, locale });
    if (of.state !== 'draft' || state === 'draft') return edited;
    version = edited.version;
    saved(version);
  }
  return proposals.move(of.id, { to: 'submitted', version }, { key: `${key}-submit`, locale });
}
