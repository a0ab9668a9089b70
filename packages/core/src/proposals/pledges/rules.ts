import type { Rejection } from '../../kernel/problem.ts';
import { refuse } from '../record.ts';
import type { ProposalState } from '../states.ts';

export const pledgeStates = ['open', 'kept', 'dropped'] as const;
export type PledgeState = (typeof pledgeStates)[number];

/** States in which something may be promised: once it is decided or answered, until the neighbours have confirmed. */
export const pledgeableStates: readonly ProposalState[] = ['decided', 'answered', 'inProgress'];

/** States in which progress is told. */
export const tellableStates: readonly ProposalState[] = ['decided', 'answered', 'inProgress', 'done'];

/** What ends a pledge: it was kept, or it is dropped and somebody says why. */
export function movePledge(state: PledgeState, to: PledgeState, reason: string | undefined): PledgeState | Rejection {
  if (state !== 'open' || to === 'open') return refuse('PLEDGE_ENDED');
  if (to === 'dropped' && !reason?.trim()) {
    return { rejected: 'VALIDATION', faults: [{ pointer: '/reason', code: 'required' }] };
  }
  return to;
}
