import { adult, anyone, author, holds, level, type Right, signedIn } from '../kernel/right.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { ProposalState } from './states.ts';

export interface ProposalSubject {
  readonly author: string;
  readonly state: ProposalState;
  readonly submittedAt: number | null;
}

/** What was never handed in is its author's alone, withdrawn or not; what was returned, its author's and the workers'. */
export function isHidden(subject: Pick<ProposalSubject, 'state' | 'submittedAt'>): boolean {
  return subject.submittedAt === null || subject.state === 'returned';
}

/** Whether this proposal does not exist for this viewer. */
export function isLostTo(viewer: Viewer, subject: ProposalSubject): boolean {
  if (!isHidden(subject) || subject.author === viewer.person) return false;
  return subject.submittedAt === null || !viewer.roles.includes('worker');
}

const worker = holds('worker');
const council = holds('councilMember');

/** The author, or a supervisor once it has come to that. */
const reviewer: Right<ProposalSubject> = (viewer, subject) =>
  signedIn(viewer, null) ?? (viewer.roles.includes('supervisor') ? null : author(viewer, subject));

/** Who may do what with proposals; every line can be read aloud. A hidden proposal does not exist for others. */
export const proposalRights = {
  'proposal.list': anyone,
  'proposal.similar': anyone,
  'proposal.read': (viewer, subject) => (isLostTo(viewer, subject) ? 'NOT_FOUND' : null),
  'proposal.versions': (viewer, subject) => (isLostTo(viewer, subject) ? 'NOT_FOUND' : null),
  'proposal.desk': seen(worker),
  'proposal.mine': signedIn,
  'proposal.create': level(2),
  'proposal.forNeighbour': holds('buildingLead'),
  'proposal.edit': seen(author),
  'proposal.submit': seen(author),
  'proposal.withdraw': seen(author),
  'proposal.move': seen(signedIn),
  'proposal.cosign': seen(adult(2)),
  'proposal.uncosign': seen(level(2)),
  'proposal.admit': seen(worker),
  'proposal.return': seen(worker),
  'proposal.reject': seen(worker),
  'proposal.overturn': seen(council),
  'proposal.takeOver': seen(level(2)),
  'proposal.schedule': seen(worker),
  'proposal.decide': seen(worker),
  'proposal.answer': seen(worker),
  'proposal.merge': seen(worker),
  'proposal.agreeToMerge': seen(level(2)),
  'proposal.declineMerge': seen(signedIn),
  'proposal.start': seen(worker),
  'proposal.finish': seen(worker),
  'proposal.confirm': seen(reviewer),
  'proposal.sendBack': seen(reviewer),
  'proposal.passGate': seen(worker),
  'amendment.list': (viewer, subject) => (isLostTo(viewer, subject) ? 'NOT_FOUND' : null),
  'amendment.propose': seen(level(2)),
  'amendment.decide': seen(author),
  'pledge.make': seen(worker),
  'pledge.tell': seen(worker),
  'pledge.move': seen(worker),
} satisfies Record<string, Right<ProposalSubject>>;

/** The right, for those who can see the proposal at all. */
function seen(right: Right<ProposalSubject>): Right<ProposalSubject> {
  return (viewer, subject) =>
    signedIn(viewer, subject) ?? (isLostTo(viewer, subject) ? 'NOT_FOUND' : right(viewer, subject));
}
