import type {
  Amendments as AmendmentList,
  DecideAmendment,
  ProposeAmendment,
} from '@juyi/core/proposals/amendments/schema';
import type { Made } from '@juyi/core/proposals/fields/schema';
import type { ProposalReceipt, ProposalVersions } from '@juyi/core/proposals/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** How a proposal was worded, and how neighbours would word it. */
export class Amendments {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Every wording since it was handed in, oldest first. */
  versions(id: string, options?: CallOptions): Promise<ProposalVersions> {
    return this.transport.send('GET', `${at(id)}/versions`, options);
  }

  list(id: string, options?: CallOptions): Promise<AmendmentList> {
    return this.transport.send('GET', `${at(id)}/amendments`, options);
  }

  /** Proposes other words for one part of the text. */
  propose(id: string, body: ProposeAmendment, options?: CallOptions): Promise<Made> {
    return this.transport.send('POST', `${at(id)}/amendments`, { ...options, body });
  }

  /** The proposal's author accepts an amendment, or declines it and says why. */
  decide(amendment: string, body: DecideAmendment, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('POST', `/amendments/${encodeURIComponent(amendment)}/transitions`, {
      ...options,
      body,
    });
  }
}

function at(id: string): string {
  return `/proposals/${encodeURIComponent(id)}`;
}
