import { editWithin } from '@juyi/core/comments/limits';
import { type CommentRecord, type Hiding, hidingInForce } from '@juyi/core/comments/rules';
import type { Comment, OwnComment, QueuedComment } from '@juyi/core/comments/schema';
import type { Viewer } from '@juyi/core/kernel/viewer';
import type { moderationStore } from './moderation.store.ts';
import type { commentStore } from './store.ts';

type RowOf<Reader extends (...values: never[]) => { decode: (rows: never) => unknown[] }> = ReturnType<
  ReturnType<Reader>['decode']
>[number];

export type CommentRow = RowOf<typeof commentStore.one>;
export type HidingRow = RowOf<typeof moderationStore.hidings>;
type QueueRow = RowOf<typeof moderationStore.queue.waiting>;
type ReportRow = RowOf<typeof moderationStore.reportsOn>;

/** What everyone may see of a comment: where it is gone, only that it was there and why it went. */
export function spokenOf(row: CommentRow): Omit<Comment, 'answers' | 'answerCount'> {
  const { id, state, version, createdAt, editedAt, masked, helpful } = row;
  const shared = { id, state, version, createdAt, reason: row.reason };
  if (state !== 'shown') {
    return { ...shared, body: null, stance: null, author: null, editedAt: null, masked: false, helpful: 0 };
  }
  const author = { name: row.authorName, role: row.authorRole };
  return { ...shared, body: row.body, stance: row.stance, author, editedAt, masked, helpful };
}

/** What the rules need to know of it. */
export function recordOf(row: CommentRow, hidings: readonly HidingRow[]): CommentRecord {
  const { id, parent, author, state, version, body, stance, masked, createdAt, editedAt } = row;
  const subject = { kind: row.kind, id: row.subject };
  const own = hidings.filter(({ comment }) => comment === id).map(hidingOf);
  return { id, subject, parent, author, state, version, body, stance, masked, createdAt, editedAt, hidings: own };
}

function hidingOf({ id, by, reason, appealAt, outcome }: HidingRow): Hiding {
  return { id, by, reason, appeal: appealAt === null ? null : { outcome } };
}

/** A comment as its author finds it again. */
export function ownOf(row: CommentRow, hidings: readonly HidingRow[]): OwnComment {
  const { id, parent, body, stance, state, version, createdAt } = row;
  const hiding = hidingInForce(recordOf(row, hidings));
  const found = hidings.find((one) => one.id === hiding?.id);
  const appeal = found?.due == null ? null : { outcome: found.outcome, due: found.due };
  const editableUntil = createdAt + editWithin;
  return { id, parent, body, stance, state, version, createdAt, editableUntil, reason: found?.reason ?? null, appeal };
}

/** A comment as a moderator meets it. */
export function queuedOf(
  row: QueueRow,
  reports: readonly ReportRow[],
  hidings: readonly HidingRow[],
  viewer: Viewer,
): QueuedComment {
  const { id, title, body, stance, state, version, createdAt } = row;
  const last = state === 'hidden' ? hidings.filter(({ comment }) => comment === id).at(-1) : undefined;
  return {
    id,
    subject: { kind: row.kind, id: row.subject },
    title,
    body,
    stance,
    author: { name: row.authorName, role: row.authorRole },
    state,
    version,
    createdAt,
    reports: reports.filter(({ comment }) => comment === id).map(({ reason, count }) => ({ reason, count })),
    hiding: last
      ? {
          reason: last.reason,
          by: last.byName,
          at: last.at,
          mine: last.by === viewer.person || row.author === viewer.person,
        }
      : null,
    appeal: last?.appealAt == null ? null : { text: last.appealText!, at: last.appealAt, due: last.due! },
  };
}
