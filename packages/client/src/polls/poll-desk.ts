import type {
  AnswerChallenge,
  ChallengeAnswer,
  CountAnswer,
  DeliveryCount,
  Desk,
  EnterCount,
  EnterPaper,
  PaperAnswer,
  RecordDeliveries,
} from '@juyi/core/polls/desk/schema';
import type { HomeOwners } from '@juyi/core/polls/mandates/schema';
import type { CreatePoll, EditPoll, MovePoll, PollPage, PollReceipt, PollTellers } from '@juyi/core/polls/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Polls as their conveners and tellers work on them. */
export class PollDesk {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** What is composed and not on the board yet. */
  drafts(options?: CallOptions): Promise<PollPage> {
    return this.transport.send('GET', '/me/polls', options);
  }

  /** Those who can be asked to count. */
  tellers(options?: CallOptions): Promise<PollTellers> {
    return this.transport.send('GET', '/me/polls/tellers', options);
  }

  /** Composes a poll; it stays a draft until its roll is posted. */
  create(body: CreatePoll, options?: CallOptions): Promise<PollReceipt> {
    return this.transport.send('POST', '/polls', { ...options, body });
  }

  /** A poll as it was composed, with the version to change. */
  draft(id: string, options?: CallOptions): Promise<EditPoll> {
    return this.transport.send('GET', `${at(id)}/draft`, options);
  }

  edit(id: string, body: EditPoll, options?: CallOptions): Promise<PollReceipt> {
    return this.transport.send('PUT', at(id), { ...options, body });
  }

  /** Takes the next step of a poll's life; the count needs two tellers, each for itself. */
  move(id: string, body: MovePoll, options?: CallOptions): Promise<PollReceipt> {
    return this.transport.send('POST', `${at(id)}/transitions`, { ...options, body });
  }

  /** Deliveries, papers, mandates, challenges and turnout by building; no choice is in it. */
  read(id: string, options?: CallOptions): Promise<Desk> {
    return this.transport.send('GET', `${at(id)}/desk`, options);
  }

  /** Who owns a home together, for whoever enters what all of them signed. */
  owners(id: string, elector: string, options?: CallOptions): Promise<HomeOwners> {
    return this.transport.send('GET', `${at(id)}/owners`, { ...options, query: { elector } });
  }

  /** One teller's reading of one paper ballot. */
  enterPaper(id: string, body: EnterPaper, options?: CallOptions): Promise<PaperAnswer> {
    return this.transport.send('POST', `${at(id)}/papers`, { ...options, body });
  }

  /** One teller's hand count of a secret vote on paper. */
  enterCount(id: string, body: EnterCount, options?: CallOptions): Promise<CountAnswer> {
    return this.transport.send('PUT', `${at(id)}/paper-count`, { ...options, body });
  }

  recordDeliveries(id: string, body: RecordDeliveries, options?: CallOptions): Promise<DeliveryCount> {
    return this.transport.send('PUT', `${at(id)}/deliveries`, { ...options, body });
  }

  answerChallenge(
    id: string,
    challenge: string,
    body: AnswerChallenge,
    options?: CallOptions,
  ): Promise<ChallengeAnswer> {
    return this.transport.send('PUT', `${at(id)}/challenges/${encodeURIComponent(challenge)}`, { ...options, body });
  }
}

function at(id: string): string {
  return `/polls/${encodeURIComponent(id)}`;
}
