import type { Client } from '@juyi/client/client';
import { recall, remember } from '@juyi/client/kernel/memory';
import { viewerOf } from '@juyi/client/people/viewer-store';

/** An answer in the making, and which version of the proposal its writer has read. */
export interface Draft {
  body: string;
  version: number;
}

/** Where a worker's draft is kept on this device: one for each community, person and proposal. */
export function draftName(client: Client, proposal: string): string {
  return `${client.name} answer ${viewerOf(client).lastPerson ?? ''} ${proposal}`;
}

export function recallDraft(name: string): Draft | null {
  try {
    const kept = JSON.parse(recall(name) ?? 'null');
    return typeof kept?.body === 'string' && Number.isInteger(kept.version) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a draft, or forgets it where nothing is written. Answers whether this browser keeps anything. */
export function keepDraft(name: string, draft: Draft): boolean {
  return remember(name, draft.body === '' ? null : JSON.stringify(draft));
}
