import { describe, expect, test } from 'vitest';
import { isRejection } from '../kernel/problem.ts';
import { type Role, type Viewer, visitorOf } from '../kernel/viewer.ts';
import { proposalStates, proposalTransitions } from './lifecycle.ts';
import { create, decide, type ProposalCommand, type ProposalRecord, refuseCosign } from './rules.ts';

const now = Date.UTC(2026, 0, 5, 1);
const due = now + 1;
const person = (id: string, ...roles: Role[]): Viewer & { person: string } => ({
  community: 'garden',
  person: id,
  level: 2,
  roles,
});
const author = person('lin', 'resident');
const neighbour = person('wang', 'resident');
const worker = person('zhou', 'worker');

const submitted: ProposalRecord = {
  id: 'p',
  author: 'lin',
  state: 'submitted',
  version: 1,
  title: '路灯',
  body: '坏了',
  cosigns: 0,
  createdAt: now,
  submittedAt: now,
  answerDue: due,
  answer: null,
};
const draft: ProposalRecord = { ...submitted, state: 'draft', submittedAt: null, answerDue: null };
const answered: ProposalRecord = {
  ...submitted,
  state: 'answered',
  answer: { body: '修好了', author: 'zhou', at: now },
};
const withdrawn: ProposalRecord = { ...submitted, state: 'withdrawn' };

const outcome = (state: ProposalRecord, command: ProposalCommand, viewer: Viewer) => {
  const decision = decide(state, command, viewer, now, due);
  return isRejection(decision) ? decision.rejected : decision.next.state;
};
const move = (to: ProposalRecord['state'], version = 1): ProposalCommand => ({ kind: 'move', to, version });
const edit = (version = 1): ProposalCommand => ({ kind: 'edit', title: '新', version });
const answer = (version = 1): ProposalCommand => ({ kind: 'answer', body: '周三修', version });

describe('every step from every state, by whom it may be taken', () => {
  test.each([
    [draft, move('submitted'), author, 'submitted'],
    [draft, move('submitted'), neighbour, 'NOT_FOUND'],
    [draft, move('withdrawn'), author, 'withdrawn'],
    [draft, move('answered'), worker, 'PROPOSAL_TRANSITION'],
    [submitted, move('withdrawn'), author, 'withdrawn'],
    [submitted, move('withdrawn'), neighbour, 'NOT_YOURS'],
    [submitted, move('withdrawn'), worker, 'NOT_YOURS'],
    [submitted, move('withdrawn'), visitorOf('garden'), 'SIGN_IN_REQUIRED'],
    [submitted, move('submitted'), author, 'PROPOSAL_TRANSITION'],
    [submitted, move('answered'), worker, 'ANSWER_REQUIRED'],
    [submitted, move('answered'), author, 'ROLE_REQUIRED'],
    [answered, move('withdrawn'), author, 'PROPOSAL_TRANSITION'],
    [withdrawn, move('submitted'), author, 'PROPOSAL_TRANSITION'],
    [submitted, move('withdrawn', 2), author, 'STALE_VERSION'],
    [answered, move('withdrawn', 7), author, 'STALE_VERSION'],
    [draft, edit(), author, 'draft'],
    [submitted, edit(), author, 'submitted'],
    [submitted, edit(), worker, 'NOT_YOURS'],
    [submitted, edit(9), author, 'STALE_VERSION'],
    [{ ...submitted, cosigns: 1 }, edit(), author, 'PROPOSAL_LOCKED'],
    [answered, edit(), author, 'PROPOSAL_LOCKED'],
    [withdrawn, edit(), author, 'PROPOSAL_LOCKED'],
    [submitted, answer(), worker, 'answered'],
    [submitted, answer(), author, 'ROLE_REQUIRED'],
    [submitted, answer(2), worker, 'STALE_VERSION'],
    [answered, answer(), worker, 'PROPOSAL_TRANSITION'],
    [withdrawn, answer(), worker, 'PROPOSAL_TRANSITION'],
    [draft, answer(), worker, 'NOT_FOUND'],
  ] as const)('%#', (state, command, viewer, expected) => {
    expect(outcome(state, command, viewer)).toBe(expected);
  });
});

test('every decision moves the version by one and keeps who wrote it', () => {
  for (const state of [draft, submitted]) {
    for (const command of [edit(), move('submitted'), move('withdrawn'), answer()]) {
      for (const viewer of [author, worker]) {
        const decision = decide(state, command, viewer, now, due);
        if (isRejection(decision)) continue;
        expect(decision.next).toMatchObject({ version: 2, author: 'lin', id: 'p', createdAt: now });
      }
    }
  }
});

test('a proposal that is handed in has a title, a body and a day by which it is answered', () => {
  const made = create({ id: 'p', title: ' ', body: '', state: 'submitted' }, author, now, due);
  expect(made).toEqual({
    rejected: 'VALIDATION',
    faults: [
      { pointer: '/title', code: 'required' },
      { pointer: '/body', code: 'required' },
    ],
  });
  const good = create({ id: 'p', title: '路灯', body: '坏了', state: 'submitted' }, author, now, due);
  expect(good).toMatchObject({ next: { state: 'submitted', submittedAt: now, answerDue: due, version: 1 } });
  const kept = create({ id: 'p', title: '', body: '', state: 'draft' }, author, now, due);
  expect(kept).toMatchObject({ next: { state: 'draft', submittedAt: null, answerDue: null } });
});

test('a submitted proposal cannot be edited to nothing', () => {
  expect(outcome(submitted, { kind: 'edit', body: ' ', version: 1 }, author)).toBe('VALIDATION');
});

test.each([
  [submitted, neighbour, null],
  [submitted, author, null],
  [submitted, visitorOf('garden'), 'SIGN_IN_REQUIRED'],
  [submitted, { ...neighbour, level: 1 as const }, 'LEVEL_REQUIRED'],
  [draft, neighbour, 'NOT_FOUND'],
  [answered, neighbour, 'COSIGN_CLOSED'],
  [withdrawn, neighbour, 'COSIGN_CLOSED'],
] as const)('who may co-sign what: %#', (state, viewer, expected) => {
  expect(refuseCosign(state, viewer)).toBe(expected);
});

test('every state can be reached and none but the last two is an end', () => {
  const reached = new Set(['draft', ...proposalTransitions.map(({ to }) => to)]);
  expect([...proposalStates].every((state) => reached.has(state))).toBe(true);
  const ends = proposalStates.filter((state) => !proposalTransitions.some(({ from }) => from === state));
  expect(ends).toEqual(['answered', 'withdrawn']);
});
