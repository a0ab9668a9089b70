import type { Rejection } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { keptFrom } from '../people/duties.ts';
import type { ProposalEvent } from './events.ts';
import { postingDays } from './gates.ts';
import {
  findTransition,
  type Outcome,
  outcomesToDo,
  overturnsNeeded,
  type RejectionClass,
  rejectionClasses,
  type ScheduleKind,
  type StepAction,
} from './lifecycle.ts';
import {
  type Circumstances,
  fault,
  missingWords,
  type ProposalDecision,
  type ProposalRecord,
  refuse,
} from './record.ts';
import { proposalRights } from './rights.ts';
import type { ProposalState } from './states.ts';
import { takenUpBy } from './targets.ts';

/** The wish to take a proposal to another state. A rejection's class may come as its reason. */
export interface MoveCommand {
  readonly to: ProposalState;
  readonly version: number;
  readonly reason?: string | undefined;
  readonly reasonClass?: RejectionClass | undefined;
  readonly scheduledTo?: { readonly kind: ScheduleKind; readonly id?: string | undefined } | undefined;
  readonly outcome?: Outcome | undefined;
}

type Guard = (state: ProposalRecord, command: MoveCommand, around: Circumstances) => ProposalDecision | Rejection;

/** What each action does, and what must be so before. The state given has its next version already. */
const guards: Readonly<Partial<Record<StepAction, Guard>>> = {
  'proposal.submit': (state, _, around) =>
    state.state === 'lapsed' && !state.revised ? refuse('CHANGE_FIRST') : submit(state, around),
  'proposal.withdraw': (state) => to(state, 'withdrawn', { kind: 'proposal.withdrawn', from: state.state }),
  'proposal.admit': (state, _, around) => admit(state, around, { kind: 'proposal.admitted' }),
  'proposal.return': (state) => to({ ...state, revised: false }, 'returned', { kind: 'proposal.returned' }),
  'proposal.reject': reject,
  'proposal.overturn': overturn,
  'proposal.takeOver': (state, _, around) => {
    if (!around.cosigned) return refuse('COSIGN_REQUIRED');
    if (state.cosigns < state.needed) return refuse('PROPOSAL_TRANSITION');
    return to(state, 'qualified', { kind: 'proposal.takenOver' }, around);
  },
  'proposal.schedule': (state, { scheduledTo }, around) => {
    const kind = scheduledTo?.kind ?? takenUpBy[state.target];
    const linked = { ...state, scheduledKind: kind, scheduledId: scheduledTo?.id ?? null };
    return to(linked, 'scheduled', { kind: 'proposal.scheduled', note: kind }, around);
  },
  'proposal.decide': (state, { outcome }, around) => {
    if (outcome === undefined) return fault('/outcome', 'required');
    if (state.byGates && !passedGate(around, 'membersReviewed')) return refuse('GATE_CLOSED');
    return to({ ...state, outcome }, 'decided', { kind: 'proposal.decided', note: outcome }, around);
  },
  'proposal.answer': () => refuse('ANSWER_REQUIRED'),
  'proposal.merge': () => refuse('PROPOSAL_TRANSITION'),
  'proposal.start': (state, _, around) => {
    if (!outcomesToDo.includes(state.outcome)) return refuse('PROPOSAL_TRANSITION');
    if (state.byGates && !isPosted(around)) return refuse('GATE_CLOSED');
    return to(state, 'inProgress', { kind: 'proposal.started' }, around);
  },
  'proposal.finish': (state, _, around) => {
    if (state.byGates && !passedGate(around, 'resultPosted')) return refuse('GATE_CLOSED');
    return to(state, 'done', { kind: 'proposal.finished' }, around);
  },
  'proposal.confirm': (state) => to({ ...state, supervised: false }, 'reviewed', { kind: 'proposal.confirmed' }),
};

/** Steps in which the community decides what becomes of a proposal; its own author does not take them. */
const chairing: readonly StepAction[] = ['proposal.admit', 'proposal.return', 'proposal.reject', 'proposal.decide'];

/** Takes a proposal to another state, or says why not: who, whether it is still as the viewer saw it, what must be so. */
export function move(
  state: ProposalRecord,
  command: MoveCommand,
  viewer: Viewer,
  around: Circumstances,
): ProposalDecision | Rejection {
  const stale = command.version !== state.version;
  const step = findTransition(state.state, command.to);
  if (!step || step.action === 'system') return refuse(stale ? 'STALE_VERSION' : 'PROPOSAL_TRANSITION');
  const denied = proposalRights[step.action](viewer, state);
  if (denied) return refuse(denied);
  const chairs = chairing.includes(step.action) && state.author === viewer.person;
  if (chairs && keptFrom(['proposes'], 'chairs')) return refuse('DUTIES_APART');
  if (stale) return refuse('STALE_VERSION');
  const given = command.reason?.trim() ?? '';
  if (step.reason === 'needed' && given === '' && command.reasonClass === undefined)
    return fault('/reason', 'required');
  const next = { ...state, version: state.version + 1 };
  const decision =
    step.action === 'proposal.sendBack'
      ? sendBack(next, viewer.roles.includes('supervisor'), around)
      : guards[step.action]!(next, command, around);
  const own = step.action === 'proposal.takeOver' && 'next' in decision;
  const taken = own ? { ...decision, next: { ...decision.next, author: viewer.person! } } : decision;
  const isClass = (rejectionClasses as readonly string[]).includes(given);
  return 'next' in taken && given !== '' && !isClass ? { ...taken, reason: given } : taken;
}

/**
 * What a poll came to is the decision of the proposal that waits for one, whoever posts it; where that count is corrected
 * before anything has followed, so is the decision. Null where it changes nothing.
 */
export function decideByPoll(
  state: ProposalRecord,
  poll: string,
  outcome: Outcome,
  around: Circumstances,
): ProposalDecision | null {
  const { scheduledKind, scheduledId } = state;
  const corrects = scheduledKind === 'poll' && scheduledId === poll && state.outcome !== outcome;
  if (state.state !== 'scheduled' && !(state.state === 'decided' && corrects)) return null;
  const next = { ...state, version: state.version + 1 };
  const decision = guards['proposal.decide']!(next, { to: 'decided', version: state.version, outcome }, around);
  return 'next' in decision ? decision : null;
}

/** A revoked poll decides nothing: what it decided waits to be decided again. Null where it decided nothing. */
export function undecideByPoll(state: ProposalRecord, poll: string, around: Circumstances): ProposalDecision | null {
  const decidedByIt = state.scheduledKind === 'poll' && state.scheduledId === poll && state.outcome !== null;
  if (!decidedByIt || !['decided', 'inProgress'].includes(state.state)) return null;
  const next = { ...state, version: state.version + 1, scheduledId: null, outcome: null };
  return to(next, 'scheduled', { kind: 'proposal.undecided' }, around);
}

/** Hands a proposal in: out of how many its co-signs are a share is counted on that day. */
export function submit(draft: ProposalRecord, around: Circumstances): ProposalDecision | Rejection {
  const faults = missingWords(draft);
  if (faults.length > 0) return { rejected: 'VALIDATION', faults };
  const needed = around.neededFor(draft.target);
  if (!needed) return fault('/target', 'not_counted');
  const submitted = { ...draft, ...needed, submittedAt: draft.submittedAt ?? around.now, revised: false };
  return to(submitted, 'submitted', { kind: 'proposal.submitted', title: draft.title }, around);
}

/** Admitted, it gathers co-signs; with enough of them already, it goes on. */
function admit(state: ProposalRecord, around: Circumstances, event: ProposalEvent): ProposalDecision {
  return to(state, state.cosigns >= state.needed ? 'qualified' : 'gathering', event, around);
}

function reject(state: ProposalRecord, command: MoveCommand): ProposalDecision | Rejection {
  const note = command.reasonClass ?? rejectionClasses.find((one) => one === command.reason?.trim());
  if (note === undefined) return fault('/reasonClass', 'required');
  return to({ ...state, rejection: note, overturns: 0 }, 'rejected', { kind: 'proposal.rejected', note });
}

/** The first council member's wish is kept; with the second's, it is admitted after all. */
function overturn(state: ProposalRecord, _: MoveCommand, around: Circumstances): ProposalDecision {
  const wished = { ...state, overturns: state.overturns + 1 };
  if (wished.overturns < overturnsNeeded) return { next: wished, event: { kind: 'proposal.overturnAsked' } };
  return admit({ ...wished, rejection: null }, around, { kind: 'proposal.overturned' });
}

/** Back to work once; the second time the supervisor looks into it. */
function sendBack(state: ProposalRecord, bySupervisor: boolean, around: Circumstances): ProposalDecision | Rejection {
  if (bySupervisor) return to({ ...state, supervised: false }, 'inProgress', { kind: 'proposal.sentBack' }, around);
  if (!state.sentBack) return to({ ...state, sentBack: true }, 'inProgress', { kind: 'proposal.sentBack' }, around);
  if (state.supervised) return refuse('PROPOSAL_TRANSITION');
  return { next: { ...state, supervised: true, closesAt: null }, event: { kind: 'proposal.escalated' } };
}

function to(
  state: ProposalRecord,
  next: ProposalState,
  event: ProposalEvent,
  around?: Pick<Circumstances, 'termsOf'>,
): ProposalDecision {
  const terms = around?.termsOf(next) ?? { answerDue: null, closesAt: null };
  return { next: { ...state, state: next, ...terms }, event };
}

function passedGate(around: Circumstances, gate: string) {
  return around.gates?.find((one) => one.gate === gate);
}

function isPosted(around: Circumstances): boolean {
  const posted = passedGate(around, 'decisionPosted');
  return posted !== undefined && around.now >= posted.at + postingDays * 86_400_000;
}
