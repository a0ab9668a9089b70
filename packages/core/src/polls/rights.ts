import { anyone, holds, type Right, signedIn } from '../kernel/right.ts';
import type { Role, Viewer } from '../kernel/viewer.ts';
import type { PollKind } from './kinds.ts';
import { isPublic } from './lifecycle.ts';

/** What a right asks of a poll. */
export interface PollSubject {
  readonly kind: PollKind;
  readonly rollPostedAt: number | null;
  readonly author: string;
  readonly tellers: readonly string[];
  readonly standIns: readonly string[];
}

/** Who may do what with polls; every line can be read aloud. What was never on the board does not exist for those who do not convene. */
export const pollRights = {
  'poll.list': anyone,
  'poll.drafts': holds('worker', 'ownersCommittee'),
  'poll.tellers': holds('worker', 'ownersCommittee'),
  'poll.read': shown,
  'poll.files': shown,
  'poll.create': (viewer, { kind }) => signedIn(viewer, null) ?? (convenes(viewer, { kind }) ? null : 'ROLE_REQUIRED'),
  'poll.edit': seen((viewer, poll) => (convenes(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'poll.draft': seen((viewer, poll) => (convenes(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'poll.move': seen(signedIn),
  'poll.convene': seen((viewer, poll) => (convenes(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'poll.count': seen((viewer, poll) => (counts(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'poll.mine': anyone,
  'poll.mandates': seen(signedIn),
  'poll.owners': seen((viewer, poll) => (convenes(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'poll.turnout': anyone,
  'poll.result': anyone,
  'poll.bundle': anyone,
  'poll.opening': seen(signedIn),
  'poll.desk': seen((viewer, poll) => (convenes(viewer, poll) || counts(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'poll.inspect': seen(signedIn),
  'ballot.cast': seen(signedIn),
  'receipt.read': anyone,
  'paper.enter': seen((viewer, poll) => (counts(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'count.enter': seen((viewer, poll) => (counts(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'proxy.grant': seen(signedIn),
  'proxy.end': seen(signedIn),
  'representative.name': seen(signedIn),
  'delivery.record': seen((viewer, poll) => (convenes(viewer, poll) ? null : 'ROLE_REQUIRED')),
  'challenge.raise': seen(signedIn),
  'challenge.answer': seen((viewer, poll) => (convenes(viewer, poll) || counts(viewer, poll) ? null : 'ROLE_REQUIRED')),
} satisfies Record<string, Right<PollSubject>>;

/** Whose votes the owners' committee convenes beside the desk. */
export const committeeConvenes: readonly PollKind[] = ['owners', 'committee', 'consultative'];

/** Those who may be asked to count. */
export const tellerRoles: readonly Role[] = ['worker', 'ownersCommittee', 'councilMember', 'supervisor'];

/** The desk convenes any poll; the owners' committee its own and the owners'. */
export function convenes({ roles }: Viewer, { kind }: Pick<PollSubject, 'kind'>): boolean {
  if (roles.includes('worker')) return true;
  return roles.includes('ownersCommittee') && committeeConvenes.includes(kind);
}

/**
 * Those named to count, or who stand in for them; where nobody was named, any two of the desk. A supervisor steps in for
 * whoever is missing, so that no poll waits for somebody who does not come back.
 */
export function counts({ person, roles }: Viewer, { tellers, standIns }: PollSubject): boolean {
  if (person === null) return false;
  if (roles.includes('supervisor')) return true;
  return tellers.length === 0 ? roles.includes('worker') : tellers.includes(person) || standIns.includes(person);
}

function shown(viewer: Viewer, poll: PollSubject): 'NOT_FOUND' | null {
  return isPublic(poll) || convenes(viewer, poll) ? null : 'NOT_FOUND';
}

function seen(right: Right<PollSubject>): Right<PollSubject> {
  return (viewer, poll) => signedIn(viewer, null) ?? shown(viewer, poll) ?? right(viewer, poll);
}
