import type { Rejection } from '../kernel/problem.ts';
import type { Denial } from '../kernel/right.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { findTransition, type ScheduleKind } from './lifecycle.ts';
import {
  type Circumstances,
  fault,
  missingWords,
  type ProposalDecision,
  type ProposalRecord,
  refuse,
} from './record.ts';
import { proposalRights } from './rights.ts';
import { cosignableStates, editableStates } from './states.ts';
import { type MoveCommand, move, submit } from './steps.ts';
import type { Target } from './targets.ts';
import { isMaterial, type ProposalText } from './text.ts';

type Partly<Shape> = { readonly [Part in keyof Shape]?: Shape[Part] | undefined };

export interface CreateCommand extends Partly<Omit<ProposalText, 'title' | 'body'>> {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'draft' | 'submitted';
  readonly target?: Target | undefined;
  readonly forNeighbour?: boolean | undefined;
  readonly byGates?: boolean | undefined;
}

export type ProposalCommand =
  | ({ kind: 'edit'; version: number; target?: Target | undefined } & Partly<ProposalText>)
  | ({ kind: 'move' } & MoveCommand)
  | { kind: 'answer'; version: number; body: string; publish?: boolean | undefined };

/** A new proposal, as a draft or handed in at once. */
export function create(
  command: CreateCommand,
  viewer: Viewer & { person: string },
  around: Circumstances,
): ProposalDecision | Rejection {
  const target = command.target ?? 'council';
  const needed = around.neededFor(target);
  if (!needed) return fault('/target', 'not_counted');
  const denied = command.forNeighbour ? proposalRights['proposal.forNeighbour'](viewer, null) : null;
  if (denied) return refuse(denied);
  const draft: ProposalRecord = {
    ...blank,
    ...needed,
    id: command.id,
    author: viewer.person,
    title: command.title,
    body: command.body,
    request: command.request ?? '',
    place: command.place ?? '',
    budget: command.budget ?? null,
    target,
    forNeighbour: command.forNeighbour ?? false,
    byGates: command.byGates ?? false,
    createdAt: around.now,
  };
  if (command.state === 'draft') return { next: draft, event: { kind: 'proposal.drafted' } };
  return submit(draft, around);
}

const blank = {
  state: 'draft',
  version: 1,
  cosigns: 0,
  submittedAt: null,
  answerDue: null,
  closesAt: null,
  revised: false,
  rejection: null,
  overturns: 0,
  scheduledKind: null,
  scheduledId: null,
  outcome: null,
  mergedInto: null,
  sentBack: false,
  supervised: false,
  answer: null,
} as const;

/** The one rule of a proposal's life: what a command does to it, or why it does not. */
export function decide(
  state: ProposalRecord,
  command: ProposalCommand,
  viewer: Viewer,
  around: Circumstances,
): ProposalDecision | Rejection {
  if (command.kind === 'edit') return edit(state, command, viewer, around);
  if (command.kind === 'answer') return answer(state, command, viewer, around);
  return move(state, command, viewer, around);
}

function edit(
  state: ProposalRecord,
  command: Extract<ProposalCommand, { kind: 'edit' }>,
  viewer: Viewer,
  around: Circumstances,
): ProposalDecision | Rejection {
  const denied = proposalRights['proposal.edit'](viewer, state);
  if (denied) return refuse(denied);
  if (command.version !== state.version) return refuse('STALE_VERSION');
  if (!editableStates.includes(state.state)) return refuse('PROPOSAL_LOCKED');
  const target = command.target ?? state.target;
  const needed = target === state.target ? {} : around.neededFor(target);
  if (!needed) return fault('/target', 'not_counted');
  return reword({ ...state, ...needed, target }, command);
}

/** New words for a proposal; where what is asked for changes, co-signers are asked again and count until then no more. */
export function reword(state: ProposalRecord, words: Partly<ProposalText>): ProposalDecision | Rejection {
  const next: ProposalRecord = {
    ...state,
    version: state.version + 1,
    title: words.title ?? state.title,
    body: words.body ?? state.body,
    request: words.request ?? state.request,
    place: words.place ?? state.place,
    budget: words.budget === undefined ? state.budget : words.budget,
    revised: true,
  };
  const faults = state.state === 'draft' ? [] : missingWords(next);
  if (faults.length > 0) return { rejected: 'VALIDATION', faults };
  const asksAgain = state.submittedAt !== null && isMaterial(state, next);
  return { next, event: asksAgain ? { kind: 'proposal.edited', asksAgain } : { kind: 'proposal.edited' } };
}

/** An answer is prepared among workers as often as they like, and published once. */
function answer(
  state: ProposalRecord,
  command: Extract<ProposalCommand, { kind: 'answer' }>,
  viewer: Viewer,
  { now, termsOf }: Circumstances,
): ProposalDecision | Rejection {
  const denied = proposalRights['proposal.answer'](viewer, state);
  if (denied) return refuse(denied);
  if (command.version !== state.version) return refuse('STALE_VERSION');
  // Where work began before the answer was out, it is published without going back.
  const underWay = state.state === 'inProgress' && (state.answer?.at ?? null) === null;
  if (!underWay && !findTransition(state.state, 'answered')) return refuse('PROPOSAL_TRANSITION');
  const version = state.version + 1;
  const written = { body: command.body, author: viewer.person! };
  if (command.publish === false) {
    return {
      next: { ...state, version, answer: { ...written, at: null } },
      event: { kind: 'proposal.answerPrepared' },
    };
  }
  const published: ProposalRecord = { ...state, version, answer: { ...written, at: now } };
  const next = underWay ? published : { ...published, state: 'answered' as const, ...termsOf('answered') };
  return { next, event: { kind: 'proposal.answered' } };
}

/** Why a viewer may not co-sign a proposal as it stands, or null. That one person counts once is the database's word. */
export function refuseCosign(state: ProposalRecord, viewer: Viewer): Denial | 'COSIGN_CLOSED' | null {
  const denied = proposalRights['proposal.cosign'](viewer, state);
  if (denied) return denied;
  return cosignableStates.includes(state.state) ? null : 'COSIGN_CLOSED';
}

/** What a day that has come does to a proposal: gathering lapses, what is said to be done closes; null where nothing. */
export function close(state: ProposalRecord, now: number): ProposalDecision | null {
  if (state.closesAt === null || now <= state.closesAt) return null;
  const ended = { ...state, version: state.version + 1, answerDue: null, closesAt: null };
  if (state.state === 'gathering') {
    return { next: { ...ended, state: 'lapsed', revised: false }, event: { kind: 'proposal.lapsed' } };
  }
  if (state.state !== 'done' || state.supervised) return null;
  return { next: { ...ended, state: 'reviewed' }, event: { kind: 'proposal.closed' } };
}

/** What takes a proposal up has been announced under this id; null where nothing waits for that. */
export function link(state: ProposalRecord, kind: ScheduleKind, scheduledId: string): ProposalDecision | null {
  if (state.state !== 'scheduled' || state.scheduledKind !== kind || state.scheduledId !== null) return null;
  return {
    next: { ...state, version: state.version + 1, scheduledId },
    event: { kind: 'proposal.linked', note: kind },
  };
}

/** Something was told about what was promised: the next word is due a month from now. */
export function progress(state: ProposalRecord, { termsOf }: Circumstances): ProposalDecision {
  return {
    next: { ...state, version: state.version + 1, ...termsOf(state.state) },
    event: { kind: 'proposal.progress' },
  };
}

/** Two proposals become one once both authors agree. */
export function merge(source: ProposalRecord, into: ProposalRecord): ProposalDecision | Rejection {
  const open = findTransition(source.state, 'merged') && cosignableStates.includes(into.state);
  if (!open || source.id === into.id) return refuse('PROPOSAL_TRANSITION');
  return {
    next: {
      ...source,
      version: source.version + 1,
      state: 'merged',
      mergedInto: into.id,
      answerDue: null,
      closesAt: null,
    },
    event: { kind: 'proposal.merged', into: into.id },
  };
}
