import type { FieldFault, Rejection } from '../kernel/problem.ts';
import type { ProposalEvent } from './events.ts';
import type { PassedGate } from './gates.ts';
import type { Outcome, RejectionClass, ScheduleKind } from './lifecycle.ts';
import type { ProposalState } from './states.ts';
import type { Base, BaseSource, Needed, Target } from './targets.ts';
import type { Terms } from './terms.ts';
import type { ProposalText } from './text.ts';

/** What the rules need to know of a proposal. `version` counts its changes; moments are UTC ms. */
export interface ProposalRecord extends ProposalText, Terms {
  readonly id: string;
  readonly author: string;
  /** Written by a building lead for somebody who does not write here. */
  readonly forNeighbour: boolean;
  readonly state: ProposalState;
  readonly version: number;
  readonly target: Target;
  /** How many co-signs qualify it, and out of how many where that is a share. */
  readonly needed: number;
  readonly base: number | null;
  readonly of: Base | null;
  readonly baseFrom: BaseSource | null;
  /** Co-signs that stand now, each person or household once. */
  readonly cosigns: number;
  readonly createdAt: number;
  readonly submittedAt: number | null;
  /** Since it lapsed or was returned, its words have changed. */
  readonly revised: boolean;
  readonly rejection: RejectionClass | null;
  /** Council members who want its rejection overturned. */
  readonly overturns: number;
  readonly scheduledKind: ScheduleKind | null;
  readonly scheduledId: string | null;
  readonly outcome: Outcome | null;
  readonly mergedInto: string | null;
  /** Its author has sent it back once; after that the supervisor decides. */
  readonly sentBack: boolean;
  readonly supervised: boolean;
  readonly byGates: boolean;
  readonly answer: { readonly body: string; readonly author: string; readonly at: number | null } | null;
}

/** What surrounds a decision: the time, the deadlines of a state from now on, and what its target asks for. */
export interface Circumstances {
  readonly now: number;
  termsOf(state: ProposalState): Terms;
  neededFor(target: Target): Needed | null;
  /** The gates it has passed; asked only where it goes by gates. */
  readonly gates?: readonly PassedGate[];
  /** Whether the viewer's own co-sign stands. */
  readonly cosigned?: boolean;
}

/** What a command leads to: the proposal as it is then, the event that says so, and a reason in a person's words. */
export interface ProposalDecision {
  readonly next: ProposalRecord;
  readonly event: ProposalEvent;
  readonly reason?: string;
}

export function refuse(code: string): Rejection {
  return { rejected: code };
}

export function fault(pointer: string, code: string): Rejection {
  return { rejected: 'VALIDATION', faults: [{ pointer, code }] };
}

/** A proposal that neighbours read has a title and a body. */
export function missingWords(state: { title: string; body: string }): FieldFault[] {
  const empty = (field: 'title' | 'body') =>
    state[field].trim() === '' ? [{ pointer: `/${field}`, code: 'required' }] : [];
  return [...empty('title'), ...empty('body')];
}
