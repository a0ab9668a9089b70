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

/** The rights that steps need; `system` is taken by no person but by a count or a day that has come. */
export type StepAction =
  | 'proposal.submit'
  | 'proposal.withdraw'
  | 'proposal.admit'
  | 'proposal.return'
  | 'proposal.reject'
  | 'proposal.overturn'
  | 'proposal.takeOver'
  | 'proposal.schedule'
  | 'proposal.decide'
  | 'proposal.answer'
  | 'proposal.merge'
  | 'proposal.start'
  | 'proposal.finish'
  | 'proposal.confirm'
  | 'proposal.sendBack'
  | 'system';

/** One step of the lifecycle, who takes it, and whether a reason must be given. */
export interface Transition {
  readonly from: readonly ProposalState[];
  readonly to: ProposalState;
  readonly action: StepAction;
  readonly reason?: 'needed';
}

/** The lifecycle as data; the guards of each action stand in `steps.ts`. Source: practice 4.1. */
export const proposalTransitions: readonly Transition[] = [
  { from: ['draft', 'returned', 'lapsed'], to: 'submitted', action: 'proposal.submit' },
  { from: ['submitted'], to: 'admitted', action: 'proposal.admit' },
  { from: ['submitted'], to: 'returned', action: 'proposal.return', reason: 'needed' },
  { from: ['submitted'], to: 'rejected', action: 'proposal.reject', reason: 'needed' },
  { from: ['rejected'], to: 'admitted', action: 'proposal.overturn' },
  { from: ['admitted', 'qualified'], to: 'gathering', action: 'system' },
  { from: ['admitted', 'gathering'], to: 'qualified', action: 'system' },
  { from: ['gathering'], to: 'lapsed', action: 'system' },
  { from: ['draft', 'submitted', 'returned', 'gathering', 'qualified'], to: 'withdrawn', action: 'proposal.withdraw' },
  { from: ['withdrawn'], to: 'qualified', action: 'proposal.takeOver' },
  { from: ['submitted', 'gathering', 'qualified'], to: 'merged', action: 'proposal.merge' },
  { from: ['qualified'], to: 'scheduled', action: 'proposal.schedule' },
  { from: ['scheduled'], to: 'decided', action: 'proposal.decide' },
  {
    from: ['submitted', 'gathering', 'qualified', 'scheduled', 'decided'],
    to: 'answered',
    action: 'proposal.answer',
  },
  { from: ['decided', 'answered'], to: 'inProgress', action: 'proposal.start' },
  { from: ['inProgress'], to: 'done', action: 'proposal.finish' },
  { from: ['done'], to: 'reviewed', action: 'proposal.confirm' },
  { from: ['done'], to: 'inProgress', action: 'proposal.sendBack', reason: 'needed' },
];

export function findTransition(from: ProposalState, to: ProposalState): Transition | undefined {
  return proposalTransitions.find((step) => step.to === to && step.from.includes(from));
}

/** Why a proposal is not admitted. A personal dispute belongs to mediation. Source: practice 4.1. */
export const rejectionClasses = ['outsidePower', 'againstLaw', 'personalDispute', 'duplicate'] as const;
export type RejectionClass = (typeof rejectionClasses)[number];

/** So many council members together overturn a rejection. */
export const overturnsNeeded = 2;

export const outcomes = ['adopted', 'amended', 'declined', 'referred'] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes after which something is to be done. */
export const outcomesToDo: readonly (Outcome | null)[] = ['adopted', 'amended', null];

/** Who takes a qualified proposal up; the room of that name fills the id in. */
export const scheduleKinds = ['council', 'hearing', 'poll', 'worker'] as const;
export type ScheduleKind = (typeof scheduleKinds)[number];
