/** Every state of a proposal, in the order of its life. `admitted` is passed through: gathering begins at once. */
export const proposalStates = [
  'draft',
  'submitted',
  'returned',
  'rejected',
  'admitted',
  'gathering',
  'qualified',
  'lapsed',
  'scheduled',
  'decided',
  'answered',
  'inProgress',
  'done',
  'reviewed',
  'merged',
  'withdrawn',
] as const;

export type ProposalState = (typeof proposalStates)[number];

/** What is under way, as a list shows it where nobody asks for a state. */
export const currentStates: readonly ProposalState[] = [
  'submitted',
  'gathering',
  'qualified',
  'scheduled',
  'decided',
  'answered',
  'inProgress',
  'done',
];

/** States in which neighbours may co-sign: from the first day on, until somebody has to decide. */
export const cosignableStates: readonly ProposalState[] = ['submitted', 'gathering', 'qualified'];

/** States in which the author may change the words. */
export const editableStates: readonly ProposalState[] = [
  'draft',
  'submitted',
  'returned',
  'gathering',
  'qualified',
  'lapsed',
];

/** States in which the author may withdraw it: until it is scheduled. */
export const withdrawableStates: readonly ProposalState[] = [
  'draft',
  'submitted',
  'returned',
  'gathering',
  'qualified',
];
