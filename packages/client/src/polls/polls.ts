import type { BallotReceipt, CastBallot, MyPoll, ReceiptAnswer } from '@juyi/core/polls/ballot/schema';
import type { ChallengeReceipt, Inspect, Inspection, OpeningView, RaiseChallenge } from '@juyi/core/polls/desk/schema';
import type {
  GrantProxy,
  MyMandates,
  NameRepresentative,
  ProxyReceipt,
  RepresentativeAnswer,
} from '@juyi/core/polls/mandates/schema';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { ListPolls, Poll, PollFiles, PollPage, Turnout } from '@juyi/core/polls/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Polls as residents meet them: reading, voting, acting for one another, checking. */
export class Polls {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** One page of polls. Public: asked as a visitor, so that it comes from shared caches. */
  list(query: ListPolls = {}, options?: CallOptions): Promise<PollPage> {
    return this.transport.send('GET', '/polls', { ...options, query: { ...query }, anonymous: true });
  }

  read(id: string, options?: CallOptions): Promise<Poll> {
    return this.transport.send('GET', at(id), options);
  }

  /** Names, kinds and sizes of what a poll and its items show. */
  files(id: string, options?: CallOptions): Promise<PollFiles> {
    return this.transport.send('GET', `${at(id)}/files`, options);
  }

  /** What the viewer can vote with, each elector apart, and whether it has. */
  mine(id: string, options?: CallOptions): Promise<MyPoll> {
    return this.transport.send('GET', `${at(id)}/mine`, options);
  }

  /** Casts a ballot. Sent twice alike, it answers with the same receipt. */
  cast(id: string, body: CastBallot, options?: CallOptions): Promise<BallotReceipt> {
    return this.transport.send('PUT', `${at(id)}/ballot`, { ...options, body });
  }

  /** Whether the ballot of a code counts; never which choice. */
  receipt(code: string, options?: CallOptions): Promise<ReceiptAnswer> {
    return this.transport.send('GET', `/receipts/${encodeURIComponent(code)}`, options);
  }

  turnout(id: string, options?: CallOptions): Promise<Turnout> {
    return this.transport.send('GET', `${at(id)}/turnout`, options);
  }

  /** The posted sheet, or an earlier version of it. */
  result(id: string, version?: number, options?: CallOptions): Promise<PollResult> {
    return this.transport.send('GET', `${at(id)}/result`, { ...options, query: versionOf(version) });
  }

  /** Everything to count again with, by `juyi tally`. */
  bundle(id: string, version?: number, options?: CallOptions): Promise<unknown> {
    return this.transport.send('GET', `${at(id)}/bundle`, { ...options, query: versionOf(version) });
  }

  /** One's own ballot as it was counted, and the salt that finds it among the published commitments. */
  opening(id: string, elector: string, options?: CallOptions): Promise<OpeningView> {
    return this.transport.send('GET', `${at(id)}/opening`, { ...options, query: { elector } });
  }

  /** Who casts the votes of one's own electors. */
  mandates(id: string, options?: CallOptions): Promise<MyMandates> {
    return this.transport.send('GET', `${at(id)}/mandates`, options);
  }

  grantProxy(id: string, body: GrantProxy, options?: CallOptions): Promise<ProxyReceipt> {
    return this.transport.send('POST', `${at(id)}/proxies`, { ...options, body });
  }

  endProxy(id: string, proxy: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `${at(id)}/proxies/${encodeURIComponent(proxy)}`, options);
  }

  /** Names who casts the vote of co-owners. */
  nameRepresentative(id: string, body: NameRepresentative, options?: CallOptions): Promise<RepresentativeAnswer> {
    return this.transport.send('PUT', `${at(id)}/representative`, { ...options, body });
  }

  challenge(id: string, body: RaiseChallenge, options?: CallOptions): Promise<ChallengeReceipt> {
    return this.transport.send('POST', `${at(id)}/challenges`, { ...options, body });
  }

  /** Opens all ballots of a posted owners' vote; who looked and why is written down. */
  inspect(id: string, body: Inspect, options?: CallOptions): Promise<Inspection> {
    return this.transport.send('POST', `${at(id)}/inspections`, { ...options, body });
  }
}

function versionOf(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { version: String(version) };
}

function at(id: string): string {
  return `/polls/${encodeURIComponent(id)}`;
}
