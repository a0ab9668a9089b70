import type { Outcome, RejectionClass, ScheduleKind } from './lifecycle.ts';
import type { ProposalState } from './states.ts';

/** What the ledger says of a proposal's life. Public: no names, no words of a person but the title. */
export type ProposalEvent =
  | { kind: 'proposal.drafted' }
  | { kind: 'proposal.edited'; asksAgain?: true }
  | { kind: 'proposal.submitted'; title: string }
  | { kind: 'proposal.withdrawn'; from: ProposalState }
  | { kind: 'proposal.admitted' | 'proposal.returned' }
  | { kind: 'proposal.rejected'; note: RejectionClass }
  | { kind: 'proposal.overturnAsked' | 'proposal.overturned' }
  | { kind: 'proposal.qualified' | 'proposal.shortOfCosigns' | 'proposal.lapsed' }
  | { kind: 'proposal.takenOver' }
  | { kind: 'proposal.mergeAsked' | 'proposal.mergeAgreed' | 'proposal.mergeDeclined'; into: string }
  | { kind: 'proposal.merged'; into: string }
  | { kind: 'proposal.scheduled' | 'proposal.linked'; note: ScheduleKind }
  | { kind: 'proposal.decided'; note: Outcome }
  | { kind: 'proposal.undecided' }
  | { kind: 'proposal.answerPrepared' | 'proposal.answered' }
  | { kind: 'proposal.started' | 'proposal.finished' | 'proposal.confirmed' | 'proposal.closed' }
  | { kind: 'proposal.sentBack' | 'proposal.escalated' }
  | { kind: 'proposal.gatePassed'; note: string }
  | { kind: 'proposal.progress' };

/** What the ledger says of a co-sign; each co-sign is a subject of its own. */
export type CosignEvent = { kind: 'cosign.given' | 'cosign.taken' | 'cosign.confirmed'; proposal: string };

/** What the ledger says of a deadline of the community; told once each. */
export type TermEvent = { kind: 'proposal.reminded' | 'proposal.late' };

export type AmendmentEvent = {
  kind: 'amendment.proposed' | 'amendment.accepted' | 'amendment.declined';
  proposal: string;
};

export type PledgeEvent = { kind: 'pledge.made' | 'pledge.told' | 'pledge.kept' | 'pledge.dropped'; proposal: string };
