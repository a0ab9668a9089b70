import { anyone, author, holds, level, type Right, signedIn } from '../kernel/right.ts';

export interface ProposalSubject {
  readonly author: string;
  readonly submittedAt: number | null;
}

/** What was never handed in is its author's alone, withdrawn or not. */
export function isHidden(subject: Pick<ProposalSubject, 'submittedAt'>): boolean {
  return subject.submittedAt === null;
}

/** Who may do what with proposals; every line can be read aloud. A hidden proposal does not exist for others. */
export const proposalRights = {
  'proposal.list': anyone,
  'proposal.read': (viewer, subject) => (isHidden(subject) && subject.author !== viewer.person ? 'NOT_FOUND' : null),
  'proposal.mine': signedIn,
  'proposal.create': level(2),
  'proposal.edit': seen(author),
  'proposal.submit': seen(author),
  'proposal.withdraw': seen(author),
  'proposal.move': seen(signedIn),
  'proposal.cosign': seen(level(2)),
  'proposal.uncosign': seen(level(2)),
  'proposal.answer': seen(holds('worker')),
} satisfies Record<string, Right<ProposalSubject>>;

/** The right, for those who can see the proposal at all. */
function seen(right: Right<ProposalSubject>): Right<ProposalSubject> {
  return (viewer, subject) => {
    const lost = isHidden(subject) && subject.author !== viewer.person;
    return signedIn(viewer, subject) ?? (lost ? 'NOT_FOUND' : right(viewer, subject));
  };
}
