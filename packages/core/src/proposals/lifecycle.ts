/** Every state of a proposal, in the order of its life. */
export const proposalStates = ['draft', 'submitted', 'answered', 'withdrawn'] as const;

export type ProposalState = (typeof proposalStates)[number];

/** States in which neighbours may co-sign. */
export const cosignableStates: readonly ProposalState[] = ['submitted'];

/** One step of the lifecycle, and the right it needs. */
export interface Transition {
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly action: 'proposal.submit' | 'proposal.withdraw' | 'proposal.answer';
}

/** The lifecycle as data. Answering goes with a text, through its own command. Source: practice 4.1. */
export const proposalTransitions: readonly Transition[] = [
  { from: 'draft', to: 'submitted', action: 'proposal.submit' },
  { from: 'draft', to: 'withdrawn', action: 'proposal.withdraw' },
  { from: 'submitted', to: 'withdrawn', action: 'proposal.withdraw' },
  { from: 'submitted', to: 'answered', action: 'proposal.answer' },
];

export function findTransition(from: ProposalState, to: ProposalState): Transition | undefined {
  return proposalTransitions.find((step) => step.from === from && step.to === to);
}
