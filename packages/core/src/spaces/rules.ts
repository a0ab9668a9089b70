import type { JoiningRule, MembershipState, SpaceKind } from './kinds.ts';
import { kindsOfSpaces } from './kinds.ts';

export interface SpaceRecord {
  readonly kind: SpaceKind;
  readonly joining: JoiningRule;
}

/** What becomes of somebody who wants to join: a member at once, one who asked, or a refusal with its code. */
export function join(space: SpaceRecord): { state: 'asked' | 'member' } | { rejected: 'SPACE_BY_ELECTION' } {
  if (space.joining === 'open') return { state: 'member' };
  return space.joining === 'request' ? { state: 'asked' } : { rejected: 'SPACE_BY_ELECTION' };
}

/** Why a space cannot be made like that, or null. */
export function refuseSpace({ kind, joining }: SpaceRecord): 'SPACE_JOINING' | null {
  return kindsOfSpaces[kind].joining.includes(joining) ? null : 'SPACE_JOINING';
}

/** Why somebody cannot be put into a space by name, or null: groups are joined by those who want to. */
export function refuseAppointing(space: SpaceRecord): 'SPACE_JOINING' | null {
  return space.joining === 'election' || space.joining === 'appointment' ? null : 'SPACE_JOINING';
}

export function isCurrent(state: MembershipState): boolean {
  return state === 'asked' || state === 'member';
}
