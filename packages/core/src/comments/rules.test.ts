import { describe, expect, test } from 'vitest';
import { isRejection } from '../kernel/problem.ts';
import { type Role, type Viewer, visitorOf } from '../kernel/viewer.ts';
import { editWithin } from './limits.ts';
import { type CommentCommand, type CommentRecord, decide, lapse, post } from './rules.ts';

const now = Date.UTC(2026, 0, 5, 1);
const person = (id: string, ...roles: Role[]): Viewer & { person: string } => ({
  community: 'garden',
  person: id,
  level: 2,
  roles,
});
const author = person('lin', 'resident');
const neighbour = person('wang', 'resident');
const zhou = person('zhou', 'worker');
const he = person('he', 'worker');

const shown: CommentRecord = {
  id: 'c',
  subject: { kind: 'page', id: '/park' },
  parent: null,
  author: 'lin',
  state: 'shown',
  version: 1,
  body: '好',
  stance: null,
  masked: false,
  createdAt: now,
  editedAt: null,
  hidings: [],
};
const hiding = { id: 'h', by: 'zhou', reason: 'insult', appeal: null } as const;
const hidden: CommentRecord = { ...shown, state: 'hidden', hidings: [hiding] };
const appealed: CommentRecord = { ...hidden, hidings: [{ ...hiding, appeal: { outcome: null } }] };
const upheld: CommentRecord = { ...hidden, hidings: [{ ...hiding, appeal: { outcome: 'upheld' } }] };
const restored: CommentRecord = { ...shown, hidings: [{ ...hiding, appeal: { outcome: 'restored' } }] };
const waiting: CommentRecord = { ...shown, state: 'waiting' };
const removed: CommentRecord = { ...shown, state: 'removed', body: '' };

const consent = { masked: false, keepOwnFlat: false, homes: [] };
const edit: CommentCommand = { kind: 'edit', body: '更好', held: false, ...consent };
const remove: CommentCommand = { kind: 'remove' };
const appeal: CommentCommand = { kind: 'appeal' };
const moderate = (act: 'hide' | 'admit' | 'keep' | 'restore' | 'uphold'): CommentCommand => ({
  kind: 'moderate',
  act,
  ...(act === 'hide' && { reason: 'insult' }),
});

describe('every step from every state, by whom it may be taken', () => {
  test.each([
    [shown, edit, author, 'shown'],
    [shown, edit, neighbour, 'NOT_YOURS'],
    [shown, edit, visitorOf('garden'), 'SIGN_IN_REQUIRED'],
    [waiting, edit, author, 'waiting'],
    [hidden, edit, author, 'EDIT_WINDOW_OVER'],
    [shown, { ...edit, held: true }, author, 'waiting'],
    [shown, remove, author, 'removed'],
    [hidden, remove, author, 'removed'],
    [shown, remove, zhou, 'NOT_YOURS'],
    [removed, remove, author, 'NOT_FOUND'],
    [removed, moderate('hide'), zhou, 'NOT_FOUND'],
    [hidden, appeal, author, 'hidden'],
    [hidden, appeal, neighbour, 'NOT_FOUND'],
    [hidden, appeal, zhou, 'NOT_YOURS'],
    [appealed, appeal, author, 'ALREADY_APPEALED'],
    [upheld, appeal, author, 'ALREADY_APPEALED'],
    [shown, appeal, author, 'COMMENT_TRANSITION'],
    [shown, moderate('hide'), zhou, 'hidden'],
    [waiting, moderate('hide'), zhou, 'hidden'],
    [hidden, moderate('hide'), he, 'COMMENT_TRANSITION'],
    [shown, moderate('hide'), author, 'ROLE_REQUIRED'],
    [{ ...shown, author: 'zhou' }, moderate('hide'), zhou, 'SAME_MODERATOR'],
    [restored, moderate('hide'), zhou, 'SAME_MODERATOR'],
    [restored, moderate('hide'), he, 'hidden'],
    [shown, { kind: 'moderate', act: 'hide' }, zhou, 'VALIDATION'],
    [waiting, moderate('admit'), zhou, 'shown'],
    [shown, moderate('admit'), zhou, 'COMMENT_TRANSITION'],
    [shown, moderate('keep'), zhou, 'shown'],
    [hidden, moderate('keep'), zhou, 'COMMENT_TRANSITION'],
    [hidden, moderate('restore'), he, 'COMMENT_TRANSITION'],
    [appealed, moderate('restore'), zhou, 'SAME_MODERATOR'],
    [appealed, moderate('uphold'), zhou, 'SAME_MODERATOR'],
    [{ ...appealed, author: 'he' }, moderate('restore'), he, 'SAME_MODERATOR'],
    [appealed, moderate('restore'), he, 'shown'],
    [appealed, moderate('uphold'), he, 'hidden'],
    [upheld, moderate('restore'), he, 'COMMENT_TRANSITION'],
  ] as const)('%#', (state, command, viewer, expected) => {
    const decision = decide(state, command, viewer, now);
    expect(isRejection(decision) ? decision.rejected : decision.next.state).toBe(expected);
    if (!isRejection(decision))
      expect(decision.next).toMatchObject({ version: 2, author: state.author, createdAt: now });
  });
});

test('the fifteenth minute is still in time, the next moment is not', () => {
  expect(isRejection(decide(shown, edit, author, now + editWithin))).toBe(false);
  expect(decide(shown, edit, author, now + editWithin + 1)).toEqual({ rejected: 'EDIT_WINDOW_OVER' });
});

test('an appeal lapses once, and only while it is open', () => {
  expect(lapse(appealed)?.next.state).toBe('shown');
  for (const state of [shown, hidden, upheld, restored, removed]) expect(lapse(state)).toBeNull();
});

test('what was removed keeps no words', () => {
  expect(decide(shown, remove, author, now)).toMatchObject({ next: { body: '' } });
});

test('no event holds what was written or who wrote it', () => {
  const made = post({ ...shown, body: '王先生说得对', held: false, ...consent }, author, now);
  expect(made).toMatchObject({ event: { kind: 'comment.posted', stance: null, on: 'page', id: '/park' } });
  expect(JSON.stringify((made as { event: object }).event)).not.toMatch(/王|lin/);
});
