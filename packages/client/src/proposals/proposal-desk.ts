import type { Made } from '@juyi/core/proposals/fields/schema';
import type { MakePledge, MovePledge, TellPledge } from '@juyi/core/proposals/pledges/schema';
import type { AskMerge, ProposalDesk as Desk, PassGate, ProposalReceipt } from '@juyi/core/proposals/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** What workers do with proposals beside their next state: merges, gates, and what was promised. */
export class ProposalDesk {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** What only workers see of it. */
  read(id: string, options?: CallOptions): Promise<Desk> {
    return this.transport.send('GET', `${at(id)}/desk`, options);
  }

  /** Asks both authors to let a proposal go on in another. */
  merge(id: string, body: AskMerge, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('POST', `${at(id)}/merge`, { ...options, body });
  }

  agreeToMerge(id: string, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('PUT', `${at(id)}/merge`, options);
  }

  declineMerge(id: string, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('DELETE', `${at(id)}/merge`, options);
  }

  passGate(id: string, body: PassGate, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('POST', `${at(id)}/gates`, { ...options, body });
  }

  /** Records what was promised, by whom and by when. */
  pledge(id: string, body: MakePledge, options?: CallOptions): Promise<Made> {
    return this.transport.send('POST', `${at(id)}/pledges`, { ...options, body });
  }

  tellPledge(pledge: string, body: TellPledge, options?: CallOptions): Promise<Made> {
    return this.transport.send('POST', `/pledges/${encodeURIComponent(pledge)}/updates`, { ...options, body });
  }

  movePledge(pledge: string, body: MovePledge, options?: CallOptions): Promise<Made> {
    return this.transport.send('POST', `/pledges/${encodeURIComponent(pledge)}/transitions`, { ...options, body });
  }
}

function at(id: string): string {
  return `/proposals/${encodeURIComponent(id)}`;
}
