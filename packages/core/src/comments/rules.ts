import type { FieldFault, Rejection } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { CommentEvent } from './events.ts';
import { editWithin } from './limits.ts';
import type { AppealOutcome, CommentState, Moderation, Reason, Stance, SubjectKind } from './names.ts';
import { type HomeName, isOwnFlat } from './own-flat.ts';
import { findPersonalData, maskPersonalData } from './personal-data.ts';
import { type Finding, ownFlat } from './personal-text.ts';
import { commentRights } from './rights.ts';

/** One time that a moderator hid a comment, and what became of the author's appeal. */
export interface Hiding {
  readonly id: string;
  readonly by: string;
  readonly reason: Reason;
  readonly appeal: { readonly outcome: AppealOutcome | null } | null;
}

/** What the rules need to know of a comment. Times are UTC ms; `hidings` in their order, the last one may be in force. */
export interface CommentRecord {
  readonly id: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly parent: string | null;
  readonly author: string;
  readonly state: CommentState;
  readonly version: number;
  readonly body: string;
  readonly stance: Stance | null;
  readonly masked: boolean;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly hidings: readonly Hiding[];
}

export type CommentCommand =
  | ({ kind: 'edit'; body: string; held: boolean } & Consent)
  | { kind: 'remove' }
  | { kind: 'appeal' }
  | { kind: 'moderate'; act: Moderation; reason?: Reason | undefined };

export interface CommentDecision {
  readonly next: CommentRecord;
  readonly event: CommentEvent;
}

/**
 * What the author agrees to: that numbers are covered, and that their own flat, one of `homes` as the roll calls them,
 * stays readable.
 */
export interface Consent {
  readonly masked: boolean;
  readonly keepOwnFlat: boolean;
  readonly homes: readonly HomeName[];
}

/** A text as it may be kept: its personal data covered where the author agrees, else refused with its places. */
export function readyText(
  body: string,
  { masked, keepOwnFlat, homes }: Consent,
): { body: string; masked: boolean } | Rejection {
  const isOwn = ({ kind, start, end }: Finding, text: string) =>
    kind === 'flat' && isOwnFlat(text.slice(start, end), homes);
  const spares = (finding: Finding, text: string) => keepOwnFlat && isOwn(finding, text);
  const found = findPersonalData(body).filter((finding) => !spares(finding, body));
  if (found.length === 0) return { body, masked: false };
  if (masked) return { body: maskPersonalData(body, spares), masked: true };
  const faults = found.map((finding): FieldFault => {
    const { kind, start, end } = finding;
    return { pointer: '/body', code: isOwn(finding, body) ? ownFlat : kind, start, end };
  });
  return { rejected: 'PERSONAL_DATA', faults };
}

/** A new comment, shown at once or held until a moderator has read it. */
export function post(
  given: Pick<CommentRecord, 'id' | 'subject' | 'parent' | 'body' | 'stance'> & Consent & { held: boolean },
  viewer: Viewer & { person: string },
  now: number,
): CommentDecision | Rejection {
  const { id, subject, parent, stance, held } = given;
  const text = readyText(given.body, given);
  if ('rejected' in text) return text;
  const on = { on: subject.kind, id: subject.id };
  return {
    next: {
      id,
      subject,
      parent,
      author: viewer.person,
      state: held ? 'waiting' : 'shown',
      version: 1,
      stance,
      ...text,
      createdAt: now,
      editedAt: null,
      hidings: [],
    },
    event: held ? { kind: 'comment.held', ...on } : { kind: 'comment.posted', stance, ...on },
  };
}

/** What a command does to a comment, or why it does not. */
export function decide(
  state: CommentRecord,
  command: CommentCommand,
  viewer: Viewer,
  now: number,
): CommentDecision | Rejection {
  const denied = commentRights[`comment.${command.kind}`](viewer, state);
  if (denied) return refuse(denied);
  const next = { ...state, version: state.version + 1 };
  switch (command.kind) {
    case 'edit':
      return edit(next, command, now);
    case 'remove':
      return { next: { ...next, state: 'removed', body: '' }, event: { kind: 'comment.removed' } };
    case 'appeal':
      return appeal(next);
    case 'moderate':
      return moderate(next, command.act, command.reason, viewer.person!);
  }
}

function edit(next: CommentRecord, command: Consent & { body: string; held: boolean }, now: number) {
  if (next.state === 'hidden' || now - next.createdAt > editWithin) return refuse('EDIT_WINDOW_OVER');
  const text = readyText(command.body, command);
  if ('rejected' in text) return text;
  const state = command.held ? ('waiting' as const) : next.state;
  return { next: { ...next, ...text, state, editedAt: now }, event: { kind: 'comment.edited' as const } };
}

/** Once for each hiding, and only while it is in force. */
function appeal(next: CommentRecord): CommentDecision | Rejection {
  const hiding = hidingInForce(next);
  if (!hiding) return refuse('COMMENT_TRANSITION');
  if (hiding.appeal) return refuse('ALREADY_APPEALED');
  return { next: withAppeal(next, null), event: { kind: 'comment.appealed' } };
}

function moderate(
  next: CommentRecord,
  act: Moderation,
  reason: Reason | undefined,
  moderator: string,
): CommentDecision | Rejection {
  const { state } = next;
  if (act === 'hide') return hide(next, reason, moderator);
  if (act === 'admit' && state === 'waiting') {
    return { next: { ...next, state: 'shown' }, event: { kind: 'comment.admitted' } };
  }
  if (act === 'keep' && state === 'shown') return { next, event: { kind: 'comment.kept' } };
  if (act === 'restore' || act === 'uphold') return settleAppeal(next, act, moderator);
  return refuse('COMMENT_TRANSITION');
}

/** The hiding itself gets its id where it is stored. Whoever was overruled leaves the next word to another. */
function hide(next: CommentRecord, reason: Reason | undefined, moderator: string): CommentDecision | Rejection {
  if (!reason) return { rejected: 'VALIDATION', faults: [{ pointer: '/reason', code: 'required' }] };
  if (next.state === 'hidden') return refuse('COMMENT_TRANSITION');
  if (moderator === next.author || next.hidings.some(({ by }) => by === moderator)) return refuse('SAME_MODERATOR');
  const hiding = { id: '', by: moderator, reason, appeal: null };
  return {
    next: { ...next, state: 'hidden', hidings: [...next.hidings, hiding] },
    event: { kind: 'comment.hidden', reason },
  };
}

/** Whoever handled a case does not review its complaint. Source: practice 4.0. */
function settleAppeal(next: CommentRecord, act: 'restore' | 'uphold', moderator: string): CommentDecision | Rejection {
  const hiding = hidingInForce(next);
  if (!hiding?.appeal || hiding.appeal.outcome !== null) return refuse('COMMENT_TRANSITION');
  if (hiding.by === moderator || next.author === moderator) return refuse('SAME_MODERATOR');
  return concludeAppeal(next, act === 'restore' ? 'restored' : 'upheld');
}

/** An appeal that nobody decided in time shows the comment again; null where there is none any more. */
export function lapse(state: CommentRecord): CommentDecision | null {
  const hiding = hidingInForce(state);
  if (!hiding?.appeal || hiding.appeal.outcome !== null) return null;
  return concludeAppeal({ ...state, version: state.version + 1 }, 'lapsed');
}

function concludeAppeal(next: CommentRecord, outcome: AppealOutcome): CommentDecision {
  const state = outcome === 'upheld' ? 'hidden' : 'shown';
  return { next: { ...withAppeal(next, outcome), state }, event: { kind: 'comment.appealDecided', outcome } };
}

/** The hiding that keeps a comment from being read now. */
export function hidingInForce({ state, hidings }: CommentRecord): Hiding | undefined {
  return state === 'hidden' ? hidings.at(-1) : undefined;
}

function withAppeal(next: CommentRecord, outcome: AppealOutcome | null): CommentRecord {
  const hiding = { ...next.hidings.at(-1)!, appeal: { outcome } };
  return { ...next, hidings: [...next.hidings.slice(0, -1), hiding] };
}

function refuse(code: string): Rejection {
  return { rejected: code };
}
