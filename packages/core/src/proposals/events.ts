import type { ProposalState } from './lifecycle.ts';

/** What the ledger says of a proposal's life. Public: no names, no personal data. */
export type ProposalEvent =
  | { kind: 'proposal.drafted' }
  | { kind: 'proposal.edited' }
  | { kind: 'proposal.submitted'; title: string }
  | { kind: 'proposal.withdrawn'; from: ProposalState; reason?: string }
  | { kind: 'proposal.answered' };

/** What the ledger says of a co-sign; each co-sign is a subject of its own. */
export type CosignEvent = { kind: 'cosign.given' | 'cosign.taken'; proposal: string };
