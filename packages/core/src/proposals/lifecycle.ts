import { type ProposalState, withdrawableStates } from './states.ts';

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
  { from: withdrawableStates, to: 'withdrawn', action: 'proposal.withdraw' },
  { from: ['withdrawn'], to: 'qualified', action: 'proposal.takeOver' },
  { from: ['submitted', 'gathering', 'qualified'], to: 'merged', action: 'proposal.merge' },
  { from: ['qualified'], to: 'scheduled', action: 'proposal.schedule' },
  { from: ['scheduled'], to: 'decided', action: 'proposal.decide' },
  { from: ['decided', 'inProgress'], to: 'scheduled', action: 'system' },
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
