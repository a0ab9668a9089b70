import type { Amendments, DecideAmendment, ProposeAmendment } from '@juyi/core/proposals/amendments/schema';
import type { Made } from '@juyi/core/proposals/fields/schema';
import type { MakePledge, MovePledge, TellPledge } from '@juyi/core/proposals/pledges/schema';
import type {
  AnswerProposal,
  AskMerge,
  CosignCount,
  CreateProposal,
  EditProposal,
  ListProposals,
  MoveProposal,
  MyProposals,
  PassGate,
  Proposal,
  ProposalDesk,
  ProposalPage,
  ProposalReceipt,
  ProposalVersions,
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

  /** Every wording since it was handed in, oldest first. */
  versions(id: string, options?: CallOptions): Promise<ProposalVersions> {
    return this.transport.send('GET', `${at(id)}/versions`, options);
  }

  /** What only workers see of it. */
  desk(id: string, options?: CallOptions): Promise<ProposalDesk> {
    return this.transport.send('GET', `${at(id)}/desk`, options);
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

  amendments(id: string, options?: CallOptions): Promise<Amendments> {
    return this.transport.send('GET', `${at(id)}/amendments`, options);
  }

  /** Proposes other words for one part of the text. */
  amend(id: string, body: ProposeAmendment, options?: CallOptions): Promise<Made> {
    return this.transport.send('POST', `${at(id)}/amendments`, { ...options, body });
  }

  /** The proposal's author accepts an amendment, or declines it and says why. */
  decideAmendment(amendment: string, body: DecideAmendment, options?: CallOptions): Promise<ProposalReceipt> {
    return this.transport.send('POST', `/amendments/${encodeURIComponent(amendment)}/transitions`, {
      ...options,
      body,
    });
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
