import type { Rejection } from '../../kernel/problem.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { fault, type ProposalDecision, type ProposalRecord, refuse } from '../record.ts';
import { proposalRights } from '../rights.ts';
import { reword } from '../rules.ts';
import { editableStates } from '../states.ts';
import type { AmendablePart } from '../text.ts';

export const amendmentStates = ['open', 'accepted', 'declined'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** Words that a neighbour proposes in place of one part of the text. */
export interface AmendmentRecord {
  readonly id: string;
  readonly part: AmendablePart;
  readonly wording: string;
  readonly state: AmendmentState;
}

export interface AmendmentDecision {
  readonly state: 'accepted' | 'declined';
  /** The proposal with the new words, where they were accepted. */
  readonly reworded: ProposalDecision | null;
}

/** The author takes the words over, as if they had been written by the author, or declines them and says why. */
export function decideAmendment(
  proposal: ProposalRecord,
  amendment: AmendmentRecord,
  command: { to: 'accepted' | 'declined'; reason?: string | undefined; version: number },
  viewer: Viewer,
): AmendmentDecision | Rejection {
  const denied = proposalRights['amendment.decide'](viewer, proposal);
  if (denied) return refuse(denied);
  if (amendment.state !== 'open') return refuse('AMENDMENT_DECIDED');
  if (command.to === 'declined') {
    return command.reason?.trim() ? { state: 'declined', reworded: null } : fault('/reason', 'required');
  }
  if (command.version !== proposal.version) return refuse('STALE_VERSION');
  if (!editableStates.includes(proposal.state)) return refuse('PROPOSAL_LOCKED');
  const reworded = reword(proposal, { [amendment.part]: amendment.wording });
  return 'rejected' in reworded ? reworded : { state: 'accepted', reworded };
}
