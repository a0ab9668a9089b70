import type { Rejection } from '../kernel/problem.ts';
import type { ProposalState } from './states.ts';
import { fewest } from './targets.ts';

/** 四议两公开: what a proposal passes where the community works by it, in this order. Source: practice 1.4. */
export const gates = [
  'branchProposed',
  'committeesDiscussed',
  'membersReviewed',
  'decisionPosted',
  'resultPosted',
] as const;
export type Gate = (typeof gates)[number];

/** Calendar days for which a decision is posted before anything begins. */
export const postingDays = 7;

/** The shares of a members' review, each with its operator: 以上 includes the number (`gte`), 过半数 exceeds it (`gt`). */
export interface ReviewRule {
  readonly present: { readonly part: readonly [number, number]; readonly operator: 'gte' | 'gt' };
  readonly agreed: { readonly part: readonly [number, number]; readonly operator: 'gte' | 'gt' };
}

export const usualReview: ReviewRule = {
  present: { part: [2, 3], operator: 'gte' },
  agreed: { part: [1, 2], operator: 'gte' },
};

export interface ReviewFigures {
  readonly members: number;
  readonly present: number;
  readonly agreed: number;
}

/** Whether a members' review carries: enough were present, and enough of all who are entitled agreed. */
export function reviewCarries({ members, present, agreed }: ReviewFigures, rule: ReviewRule): boolean {
  return (
    present >= fewest(rule.present.part, members, rule.present.operator) &&
    agreed >= fewest(rule.agreed.part, members, rule.agreed.operator)
  );
}

/** A gate that a proposal has passed; a review keeps its figures and the rule it was held to. */
export interface PassedGate {
  readonly gate: Gate;
  readonly at: number;
  readonly figures: (ReviewFigures & { readonly rule: ReviewRule }) | null;
}

/** What is posted can only be posted once there is a decision. */
const afterDecision: readonly Gate[] = ['decisionPosted', 'resultPosted'];
const decidedStates: readonly ProposalState[] = ['decided', 'answered', 'inProgress'];

/** What passing a gate leaves on record, or why it is not passed. */
export function passGate(
  state: ProposalState,
  passed: readonly PassedGate[],
  gate: Gate,
  figures: ReviewFigures | undefined,
  rule: ReviewRule,
  now: number,
): PassedGate | Rejection {
  const tooEarly = afterDecision.includes(gate) && !decidedStates.includes(state);
  if (gates[passed.length] !== gate || tooEarly) return { rejected: 'GATE_CLOSED' };
  if (gate !== 'membersReviewed') return { gate, at: now, figures: null };
  if (!figures) return { rejected: 'VALIDATION', faults: [{ pointer: '/figures', code: 'required' }] };
  const impossible = figures.present > figures.members || figures.agreed > figures.present;
  if (impossible) return { rejected: 'VALIDATION', faults: [{ pointer: '/figures', code: 'impossible' }] };
  return reviewCarries(figures, rule)
    ? { gate, at: now, figures: { ...figures, rule } }
    : { rejected: 'REVIEW_FAILED' };
}
