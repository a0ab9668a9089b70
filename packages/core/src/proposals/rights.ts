import { anyone, author, holds, level, type Right, signedIn } from '../kernel/right.ts';
import { hiddenStates, type ProposalState } from './lifecycle.ts';

export interface ProposalSubject {
  readonly author: string;
  readonly state: ProposalState;
}

/** Who may do what with proposals; every line can be read aloud. A hidden proposal does not exist for others. */
export const proposalRights = {
  'proposal.list': anyone,
  'proposal.read': (viewer, subject) =>
    hiddenStates.includes(subject.state) && subject.author !== viewer.person ? 'NOT_FOUND' : null,
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
    const hidden = hiddenStates.includes(subject.state) && subject.author !== viewer.person;
    return (viewer.person === null ? 'SIGN_IN_REQUIRED' : null) ?? (hidden ? 'NOT_FOUND' : right(viewer, subject));
  };
}
