import type { AppealOutcome, Reason, Stance, SubjectKind } from './names.ts';

interface On {
  on: SubjectKind;
  id: string;
}

/** What the ledger says of a comment's life. Public: no text, no names. */
export type CommentEvent =
  | ({ kind: 'comment.posted'; stance: Stance | null } & On)
  | ({ kind: 'comment.held' } & On)
  | { kind: 'comment.edited' | 'comment.removed' | 'comment.admitted' | 'comment.kept' | 'comment.appealed' }
  | { kind: 'comment.hidden'; reason: Reason }
  | { kind: 'comment.appealDecided'; outcome: AppealOutcome };

/** What the ledger says of marks and reports; each is a subject of its own and does not say whose comment it is about. */
export type MarkEvent = { kind: 'comment.marked' | 'comment.unmarked' };
export type ReportEvent = { kind: 'comment.reported'; reason: Reason };
export type ModerationEvent = { kind: 'comments.premoderation'; on: boolean };
