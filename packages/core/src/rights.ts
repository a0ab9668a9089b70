import { commentRights } from './comments/rights.ts';
import { newsRights } from './delivery/rights.ts';
import { fileRights } from './files/rights.ts';
import type { Denial } from './kernel/right.ts';
import type { Viewer } from './kernel/viewer.ts';
import { peopleRights } from './people/rights.ts';
import { pollRights } from './polls/rights.ts';
import { privacyRights } from './privacy/rights.ts';
import { proposalRights } from './proposals/rights.ts';
import { rollRights } from './roll/rights.ts';
import { spaceRights } from './spaces/rights.ts';

const rights = {
  ...peopleRights,
  ...proposalRights,
  ...commentRights,
  ...rollRights,
  ...pollRights,
  ...fileRights,
  ...newsRights,
  ...privacyRights,
  ...spaceRights,
};

export type Action = keyof typeof rights;
export type SubjectOf<A extends Action> = Parameters<(typeof rights)[A]>[1];

/** Whether a viewer may do this to that: `null` for yes, else the reason. The one place that decides. */
export function may<A extends Action>(viewer: Viewer, action: A, subject: SubjectOf<A>): Denial | null {
  const right = rights[action] as (viewer: Viewer, subject: SubjectOf<A>) => Denial | null;
  return right(viewer, subject);
}
