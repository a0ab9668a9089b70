import type { FieldFault, Rejection } from '../kernel/problem.ts';
import type { Denial } from '../kernel/right.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { ProposalEvent } from './events.ts';
import { cosignableStates, findTransition, type ProposalState } from './lifecycle.ts';
import { proposalRights } from './rights.ts';

/** What the rules need to know of a proposal. `version` counts its changes; `answerDue` is UTC ms. */
export interface ProposalRecord {
  readonly id: string;
  readonly author: string;
  readonly state: ProposalState;
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly cosigns: number;
  readonly createdAt: number;
  readonly submittedAt: number | null;
  readonly answerDue: number | null;
  readonly answer: { readonly body: string; readonly author: string; readonly at: number } | null;
}

export type ProposalCommand =
  | { kind: 'edit'; version: number; title?: string | undefined; body?: string | undefined }
  | { kind: 'move'; version: number; to: ProposalState; reason?: string | undefined }
  | { kind: 'answer'; version: number; body: string };

/** What a command leads to: the proposal as it is then, and the event that says so. */
export interface ProposalDecision {
  readonly next: ProposalRecord;
  readonly event: ProposalEvent;
}

/** A new proposal, as a draft or handed in at once. `answerDue` is the deadline reckoned by the caller's calendar. */
export function create(
  command: { id: string; title: string; body: string; state: 'draft' | 'submitted' },
  viewer: Viewer & { person: string },
  now: number,
  answerDue: number,
): ProposalDecision | Rejection {
  const draft: ProposalRecord = {
    id: command.id,
    author: viewer.person,
    state: 'draft',
    version: 1,
    title: command.title,
    body: command.body,
    cosigns: 0,
    createdAt: now,
    submittedAt: null,
    answerDue: null,
    answer: null,
  };
  if (command.state === 'draft') return { next: draft, event: { kind: 'proposal.drafted' } };
  return submit(draft, now, answerDue);
}

/** The one rule of a proposal's life: what a command does to it, or why it does not. */
export function decide(
  state: ProposalRecord,
  command: ProposalCommand,
  viewer: Viewer,
  now: number,
  answerDue: number,
): ProposalDecision | Rejection {
  if (command.kind === 'edit') return edit(state, command, viewer);
  if (command.kind === 'answer') return answer(state, command, viewer, now);
  return move(state, command, viewer, now, answerDue);
}

function edit(
  state: ProposalRecord,
  command: Extract<ProposalCommand, { kind: 'edit' }>,
  viewer: Viewer,
): ProposalDecision | Rejection {
  const denied = proposalRights['proposal.edit'](viewer, state);
  if (denied) return refuse(denied);
  if (command.version !== state.version) return refuse('STALE_VERSION');
  const editable = state.state === 'draft' || (state.state === 'submitted' && state.cosigns === 0);
  if (!editable) return refuse('PROPOSAL_LOCKED');
  const next = {
    ...state,
    version: state.version + 1,
    title: command.title ?? state.title,
    body: command.body ?? state.body,
  };
  const faults = state.state === 'draft' ? [] : missingWords(next);
  if (faults.length > 0) return { rejected: 'VALIDATION', faults };
  return { next, event: { kind: 'proposal.edited' } };
}

function move(
  state: ProposalRecord,
  command: Extract<ProposalCommand, { kind: 'move' }>,
  viewer: Viewer,
  now: number,
  answerDue: number,
): ProposalDecision | Rejection {
  const step = findTransition(state.state, command.to);
  if (!step) return refuse(command.version === state.version ? 'PROPOSAL_TRANSITION' : 'STALE_VERSION');
  const denied = proposalRights[step.action](viewer, state);
  if (denied) return refuse(denied);
  if (command.version !== state.version) return refuse('STALE_VERSION');
  if (step.action === 'proposal.answer') return refuse('ANSWER_REQUIRED');
  if (step.action === 'proposal.submit') return submit({ ...state, version: state.version + 1 }, now, answerDue);
  const reason = command.reason === undefined ? {} : { reason: command.reason };
  return {
    next: { ...state, version: state.version + 1, state: 'withdrawn' },
    event: { kind: 'proposal.withdrawn', from: state.state, ...reason },
  };
}

function submit(draft: ProposalRecord, now: number, answerDue: number): ProposalDecision | Rejection {
  const faults = missingWords(draft);
  if (faults.length > 0) return { rejected: 'VALIDATION', faults };
  return {
    next: { ...draft, state: 'submitted', submittedAt: now, answerDue },
    event: { kind: 'proposal.submitted', title: draft.title },
  };
}

function answer(
  state: ProposalRecord,
  command: Extract<ProposalCommand, { kind: 'answer' }>,
  viewer: Viewer,
  now: number,
): ProposalDecision | Rejection {
  const denied = proposalRights['proposal.answer'](viewer, state);
  if (denied) return refuse(denied);
  if (command.version !== state.version) return refuse('STALE_VERSION');
  if (!findTransition(state.state, 'answered')) return refuse('PROPOSAL_TRANSITION');
  return {
    next: {
      ...state,
      version: state.version + 1,
      state: 'answered',
      answer: { body: command.body, author: viewer.person!, at: now },
    },
    event: { kind: 'proposal.answered' },
  };
}

/** Why a viewer may not co-sign a proposal as it stands, or null. That one person counts once is the database's word. */
export function refuseCosign(state: ProposalRecord, viewer: Viewer): Denial | 'COSIGN_CLOSED' | null {
  const denied = proposalRights['proposal.cosign'](viewer, state);
  if (denied) return denied;
  return cosignableStates.includes(state.state) ? null : 'COSIGN_CLOSED';
}

function missingWords(state: { title: string; body: string }): FieldFault[] {
  const empty = (field: 'title' | 'body') =>
    state[field].trim() === '' ? [{ pointer: `/${field}`, code: 'required' }] : [];
  return [...empty('title'), ...empty('body')];
}

function refuse(code: string): Rejection {
  return { rejected: code };
}
