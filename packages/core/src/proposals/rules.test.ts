import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../kernel/calendar.ts';
import { isRejection } from '../kernel/problem.ts';
import { type Role, type Viewer, visitorOf } from '../kernel/viewer.ts';
import { proposalTransitions } from './lifecycle.ts';
import type { Circumstances, ProposalRecord } from './record.ts';
import { close, create, decide, merge, type ProposalCommand, refuseCosign } from './rules.ts';
import { type ProposalState, proposalStates } from './states.ts';
import type { MoveCommand } from './steps.ts';
import { neededFor } from './targets.ts';
import { termsFrom } from './terms.ts';

const now = Date.UTC(2026, 0, 5, 1);
const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
const around: Circumstances = {
  now,
  termsOf: (state) => termsFrom(state, now, place),
  neededFor: (target) => neededFor(target, {}, null),
};
const person = (id: string, ...roles: Role[]): Viewer & { person: string } => ({
  community: 'garden',
  person: id,
  level: 2,
  roles,
});
const author = person('lin', 'resident');
const neighbour = person('wang', 'resident');
const worker = person('zhou', 'worker');
const council = person('qian', 'councilMember');
const supervisor = person('sun', 'supervisor');

const handedIn = create({ id: 'p', title: '长椅', body: '坏了', state: 'submitted' }, author, around);
if (isRejection(handedIn)) throw new Error('a proposal with words is taken');
const submitted: ProposalRecord = handedIn.next;
const inState = (state: ProposalState, more: Partial<ProposalRecord> = {}): ProposalRecord => ({
  ...submitted,
  state,
  ...more,
});
const draft = inState('draft', { submittedAt: null, answerDue: null });
const answer = { body: '周三修', author: 'zhou', at: now };

const outcome = (
  state: ProposalRecord,
  command: ProposalCommand,
  viewer: Viewer,
  more: Partial<Circumstances> = {},
) => {
  const decision = decide(state, command, viewer, { ...around, ...more });
  return isRejection(decision) ? decision.rejected : decision.next.state;
};
const move = (to: ProposalState, more: Partial<MoveCommand> = {}): ProposalCommand => ({
  kind: 'move',
  to,
  version: 1,
  ...more,
});
const edit = (version = 1): ProposalCommand => ({ kind: 'edit', title: '新', version });
const publish = (version = 1): ProposalCommand => ({ kind: 'answer', body: '周三修', version });

describe('every step, by whom it may be taken', () => {
  test.each([
    [draft, move('submitted'), author, 'submitted'],
    [draft, move('submitted'), neighbour, 'NOT_FOUND'],
    [draft, move('submitted'), worker, 'NOT_FOUND'],
    [draft, move('withdrawn'), author, 'withdrawn'],
    [draft, move('answered'), author, 'PROPOSAL_TRANSITION'],
    [submitted, move('admitted'), worker, 'gathering'],
    [inState('submitted', { cosigns: 10 }), move('admitted'), worker, 'qualified'],
    [inState('submitted', { needed: 0 }), move('admitted'), worker, 'qualified'],
    [submitted, move('admitted'), author, 'ROLE_REQUIRED'],
    [submitted, move('gathering'), worker, 'PROPOSAL_TRANSITION'],
    [submitted, move('returned', { reason: '请写明位置' }), worker, 'returned'],
    [submitted, move('returned'), worker, 'VALIDATION'],
    [submitted, move('rejected', { reasonClass: 'outsidePower' }), worker, 'rejected'],
    [submitted, move('rejected', { reason: 'duplicate' }), worker, 'rejected'],
    [submitted, move('rejected', { reason: '不行' }), worker, 'VALIDATION'],
    [submitted, move('rejected'), worker, 'VALIDATION'],
    [inState('returned'), move('submitted'), author, 'submitted'],
    [inState('returned'), move('submitted'), neighbour, 'NOT_FOUND'],
    [inState('rejected'), move('admitted'), council, 'rejected'],
    [inState('rejected', { overturns: 1 }), move('admitted'), council, 'gathering'],
    [inState('rejected'), move('admitted'), worker, 'ROLE_REQUIRED'],
    [inState('lapsed'), move('submitted'), author, 'CHANGE_FIRST'],
    [inState('lapsed', { revised: true }), move('submitted'), author, 'submitted'],
    [inState('gathering'), move('qualified'), worker, 'PROPOSAL_TRANSITION'],
    [inState('qualified'), move('withdrawn'), author, 'withdrawn'],
    [inState('scheduled'), move('withdrawn'), author, 'PROPOSAL_TRANSITION'],
    [inState('qualified'), move('scheduled'), worker, 'scheduled'],
    [inState('scheduled'), move('decided', { outcome: 'adopted' }), worker, 'decided'],
    [inState('scheduled'), move('decided'), worker, 'VALIDATION'],
    [inState('decided', { outcome: 'adopted' }), move('inProgress'), worker, 'inProgress'],
    [inState('decided', { outcome: 'declined' }), move('inProgress'), worker, 'PROPOSAL_TRANSITION'],
    [inState('answered', { answer }), move('inProgress'), worker, 'inProgress'],
    [inState('inProgress'), move('done'), worker, 'done'],
    [inState('inProgress'), move('done'), author, 'ROLE_REQUIRED'],
    [inState('done'), move('reviewed'), author, 'reviewed'],
    [inState('done'), move('reviewed'), worker, 'NOT_YOURS'],
    [inState('done'), move('reviewed'), supervisor, 'reviewed'],
    [inState('done'), move('inProgress', { reason: '还漏水' }), author, 'inProgress'],
    [inState('done'), move('inProgress'), author, 'VALIDATION'],
    [inState('done', { sentBack: true }), move('inProgress', { reason: '还漏' }), author, 'done'],
    [
      inState('done', { sentBack: true, supervised: true }),
      move('inProgress', { reason: '再修' }),
      author,
      'PROPOSAL_TRANSITION',
    ],
    [
      inState('done', { sentBack: true, supervised: true }),
      move('inProgress', { reason: '再修' }),
      supervisor,
      'inProgress',
    ],
    [submitted, move('withdrawn'), neighbour, 'NOT_YOURS'],
    [submitted, move('withdrawn'), visitorOf('garden'), 'SIGN_IN_REQUIRED'],
    [submitted, move('answered'), worker, 'ANSWER_REQUIRED'],
    [submitted, move('answered'), author, 'ROLE_REQUIRED'],
    [submitted, move('withdrawn', { version: 2 }), author, 'STALE_VERSION'],
    [inState('answered'), move('withdrawn', { version: 7 }), author, 'STALE_VERSION'],
    [draft, edit(), author, 'draft'],
    [submitted, edit(), author, 'submitted'],
    [inState('qualified', { cosigns: 12 }), edit(), author, 'qualified'],
    [submitted, edit(), worker, 'NOT_YOURS'],
    [submitted, edit(9), author, 'STALE_VERSION'],
    [inState('scheduled'), edit(), author, 'PROPOSAL_LOCKED'],
    [inState('withdrawn'), edit(), author, 'PROPOSAL_LOCKED'],
    [submitted, publish(), worker, 'answered'],
    [inState('decided', { outcome: 'declined' }), publish(), worker, 'answered'],
    [inState('inProgress'), publish(), worker, 'inProgress'],
    [submitted, publish(), author, 'ROLE_REQUIRED'],
    [submitted, publish(2), worker, 'STALE_VERSION'],
    [inState('answered', { answer }), publish(), worker, 'PROPOSAL_TRANSITION'],
    [draft, publish(), worker, 'NOT_FOUND'],
  ] as const)('%#', (state, command, viewer, expected) => {
    expect(outcome(state, command, viewer)).toBe(expected);
  });
});

test('every decision moves the version by one and keeps what it is about', () => {
  const commands = [edit(), publish(), ...proposalStates.map((to) => move(to, { reason: 'x', outcome: 'adopted' }))];
  for (const state of proposalStates.map((name) => inState(name))) {
    for (const command of commands) {
      for (const viewer of [author, worker, council]) {
        const decision = decide(state, command, viewer, around);
        if (isRejection(decision)) continue;
        expect(decision.next).toMatchObject({ version: 2, author: 'lin', id: 'p', createdAt: now });
      }
    }
  }
});

test('what is handed in has a title, a body and a day by which it is looked at', () => {
  const made = create({ id: 'p', title: ' ', body: '', state: 'submitted' }, author, around);
  expect(made).toEqual({
    rejected: 'VALIDATION',
    faults: [
      { pointer: '/title', code: 'required' },
      { pointer: '/body', code: 'required' },
    ],
  });
  expect(submitted).toMatchObject({ state: 'submitted', submittedAt: now, version: 1, needed: 10, target: 'council' });
  expect(submitted.answerDue).toBe(Date.parse('2026-01-12T23:59:59.999+08:00'));
  const kept = create({ id: 'p', title: '', body: '', state: 'draft' }, author, around);
  expect(kept).toMatchObject({ next: { state: 'draft', submittedAt: null, answerDue: null } });
});

test('only a building lead proposes for a neighbour, and a share needs something it is a share of', () => {
  const command = { id: 'p', title: '坡道', body: '请加', state: 'submitted', forNeighbour: true } as const;
  expect(create(command, author, around)).toEqual({ rejected: 'ROLE_REQUIRED' });
  const lead = person('he', 'buildingLead');
  expect(create(command, lead, around)).toMatchObject({ next: { forNeighbour: true } });
  const uncounted = create({ ...command, target: 'hearing' }, lead, around);
  expect(uncounted).toEqual({ rejected: 'VALIDATION', faults: [{ pointer: '/target', code: 'not_counted' }] });
});

test('a neighbour whose co-sign stands takes over what was withdrawn, where enough had signed', () => {
  const left = inState('withdrawn', { cosigns: 10 });
  const command = move('qualified');
  expect(outcome(left, command, neighbour)).toBe('COSIGN_REQUIRED');
  expect(outcome({ ...left, cosigns: 9 }, command, neighbour, { cosigned: true })).toBe('PROPOSAL_TRANSITION');
  const taken = decide(left, command, neighbour, { ...around, cosigned: true });
  expect(taken).toMatchObject({ next: { state: 'qualified', author: 'wang' }, event: { kind: 'proposal.takenOver' } });
});

test('a day that has come ends what waits for neighbours, and nothing else', () => {
  const gathering = inState('gathering', { closesAt: now });
  expect(close(gathering, now)).toBeNull();
  expect(close(gathering, now + 1)).toMatchObject({ next: { state: 'lapsed', closesAt: null } });
  expect(close(inState('done', { closesAt: now }), now + 1)).toMatchObject({ next: { state: 'reviewed' } });
  expect(close(inState('done', { closesAt: now, supervised: true }), now + 1)).toBeNull();
  expect(close(inState('qualified', { closesAt: null }), now + 1)).toBeNull();
});

test('proposals merge while neighbours may still sign both, and never into themselves', () => {
  const other = { ...submitted, id: 'q' };
  expect(merge(submitted, other)).toMatchObject({ next: { state: 'merged', mergedInto: 'q' } });
  expect(merge(submitted, submitted)).toEqual({ rejected: 'PROPOSAL_TRANSITION' });
  expect(merge(submitted, { ...other, state: 'scheduled' })).toEqual({ rejected: 'PROPOSAL_TRANSITION' });
});

test.each([
  [submitted, neighbour, null],
  [inState('gathering'), neighbour, null],
  [inState('qualified'), author, null],
  [submitted, visitorOf('garden'), 'SIGN_IN_REQUIRED'],
  [submitted, { ...neighbour, level: 1 as const }, 'LEVEL_REQUIRED'],
  [draft, neighbour, 'NOT_FOUND'],
  [inState('returned'), neighbour, 'NOT_FOUND'],
  [inState('answered'), neighbour, 'COSIGN_CLOSED'],
  [inState('withdrawn'), neighbour, 'COSIGN_CLOSED'],
] as const)('who may co-sign what: %#', (state, viewer, expected) => {
  expect(refuseCosign(state, viewer)).toBe(expected);
});

test('every state can be reached, and these end a proposal’s life', () => {
  const reached = new Set(['draft', ...proposalTransitions.map(({ to }) => to)]);
  expect([...proposalStates].every((state) => reached.has(state))).toBe(true);
  const ends = proposalStates.filter((state) => !proposalTransitions.some(({ from }) => from.includes(state)));
  expect(ends).toEqual(['reviewed', 'merged']);
});
