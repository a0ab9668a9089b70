import type {
  AnswerProposal,
  CosignCount,
  CreateProposal,
  EditProposal,
  ListProposals,
  MoveProposal,
  MyProposals,
  Proposal,
  ProposalPage,
  ProposalReceipt,
  SimilarProposals,
} from '@juyi/core/proposals/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Proposals: reading, writing, co-signing, and every step from the first word to what was promised and kept. */
export class Proposals {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** One page of what is being discussed. Public: asked as a visitor, so that it comes from shared caches. */
  list(query: ListProposals = {}, options?: CallOptions): Promise<ProposalPage> {
    return this.transport.send('GET', '/proposals', { ...options, query: { ...query }, anonymous: true });
  }

  read(id: string, options?: CallOptions): Promise<Proposal> {
    return this.transport.send('GET', at(id), options);
  }

  /** Up to five whose title sounds like `text`. Public. */
  similar(text: string, options?: CallOptions): Promise<SimilarProposals> {
    return this.transport.send('GET', '/proposals/similar', { ...options, query: { text }, anonymous: true });
  }

  /** Own drafts, and which of `ids` the viewer wrote or co-signed. */
  mine(ids: readonly string[] = [], options?: CallOptions): Promise<MyProposals> {
    const query = ids.length > 0 ? { ids: ids.join(',') } : {};
    return this.transport.send('GET', '/me/proposals', { ...options, query });
  }

  /** Hands a proposal in, or keeps it as a draft. */
  create(body: CreateProposal, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('POST', '/proposals', { ...options, body });
  }

  edit(id: string, body: EditProposal, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('PATCH', at(id), { ...options, body });
  }

  /** Takes a proposal to another state, such as `submitted`, `withdrawn` or `admitted`. */
  move(id: string, body: MoveProposal, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('POST', `${at(id)}/transitions`, { ...options, body });
  }

  /** Publishes the official answer, or prepares it among workers. */
  answer(id: string, body: AnswerProposal, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('PUT', `${at(id)}/answer`, { ...options, body });
  }

  cosign(id: string, options?: CallOptions): Promise<CosignCount> {
    return this.transport.send('PUT', `${at(id)}/cosign`, options);
  }

  uncosign(id: string, options?: CallOptions): Promise<CosignCount> {
    return this.transport.send('DELETE', `${at(id)}/cosign`, options);
  }
}

function at(id: string): string {
  return `/proposals/${encodeURIComponent(id)}`;
}
