import { anyone, author, holds, level, type Right, signedIn } from '../kernel/right.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { CommentState } from './names.ts';

export interface CommentSubject {
  readonly author: string;
  readonly state: CommentState;
}

/** What waits or is hidden exists for its author and for moderators alone; what was removed for nobody. */
export function isHiddenFrom(viewer: Viewer, { state, author }: CommentSubject): boolean {
  if (state === 'shown') return false;
  return state === 'removed' || (author !== viewer.person && !viewer.roles.includes('worker'));
}

/** Who may do what with comments; every line can be read aloud. */
export const commentRights = {
  'comment.list': anyone,
  'comment.mine': signedIn,
  'comment.create': level(2),
  'comment.edit': seen(author),
  'comment.remove': seen(author),
  'comment.helpful': seen(level(2)),
  'comment.unhelpful': seen(level(2)),
  'comment.unmark': seen(level(2)),
  'comment.report': seen(signedIn),
  'comment.appeal': seen(author),
  'comment.moderate': seen(holds('worker')),
  'comment.queue': holds('worker'),
  'comment.policy': anyone,
  'comment.setPolicy': holds('worker'),
} satisfies Record<string, Right<CommentSubject>>;

/** The right, for those who can see the comment at all. */
function seen(right: Right<CommentSubject>): Right<CommentSubject> {
  return (viewer, subject) =>
    signedIn(viewer, subject) ?? (isHiddenFrom(viewer, subject) ? 'NOT_FOUND' : right(viewer, subject));
}
