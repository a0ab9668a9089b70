import type { Rejection } from '../../kernel/problem.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { keptFrom } from '../duties.ts';
import type { FactKind } from '../levels.ts';
import type { Capacity, ClaimCandidate, ConflictKind } from './schema.ts';

/** What the rules need to know of a claim. */
export interface ClaimRecord {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly capacity: Capacity;
  readonly proof: 'letter' | 'statement';
  readonly member: string | null;
  readonly state: 'open' | 'confirmed' | 'refused' | 'withdrawn';
  readonly version: number;
}

/** Whether a member of the roll is what a claim says: an owner has a title, others live there. */
export function fits(capacity: Capacity, { owner, lives }: Pick<ClaimCandidate, 'owner' | 'lives'>): boolean {
  return capacity === 'owner' ? owner : lives;
}

/** What speaks against a claim, to be looked at side by side before anybody decides. */
export function conflictsOf(
  claim: ClaimRecord,
  others: readonly Pick<ClaimRecord, 'id' | 'unit' | 'capacity' | 'member' | 'person'>[],
  roll: readonly ClaimCandidate[],
): ConflictKind[] {
  const fitting = roll.filter((member) => fits(claim.capacity, member));
  const meant = claim.member === null ? fitting : roll.filter(({ member }) => member === claim.member);
  const rivals = others.filter(
    (other) =>
      other.id !== claim.id &&
      other.unit === claim.unit &&
      other.person !== claim.person &&
      (claim.member !== null && other.member !== null
        ? other.member === claim.member
        : other.capacity === claim.capacity),
  );
  const free = meant.filter(({ taken }) => !taken);
  const crowded = claim.member !== null ? rivals.length > 0 : rivals.length >= Math.max(1, free.length);
  return [
    ...(rivals.length > 0 && crowded ? (['otherClaim'] as const) : []),
    ...(meant.length > 0 && free.length === 0 ? (['taken'] as const) : []),
    ...(meant.length === 0 ? (['notOnRoll'] as const) : []),
  ];
}

export interface ClaimCommand {
  readonly decision: 'confirm' | 'refuse';
  readonly member?: string | undefined;
  readonly replace: boolean;
  readonly reason?: string | undefined;
  readonly version: number;
}

/** What a decision leads to: the member joined to the person, and the facts established by it. */
export interface ClaimDecision {
  readonly state: 'confirmed' | 'refused';
  readonly member: string | null;
  readonly facts: readonly FactKind[];
}

/**
 * Decides a claim. Whoever made it does not confirm it. A title counts where the letter proved it or a worker
 * confirms it; an account already joined to the member gives way only to a worker who says so.
 */
export function decideClaim(
  claim: ClaimRecord,
  command: ClaimCommand,
  roll: readonly ClaimCandidate[],
  viewer: Viewer,
): ClaimDecision | Rejection {
  if (claim.person === viewer.person && keptFrom(['claims'], 'confirms')) return { rejected: 'DUTIES_APART' };
  if (command.version !== claim.version) return { rejected: 'STALE_VERSION' };
  if (claim.state !== 'open') return { rejected: 'CLAIM_SETTLED' };
  if (command.decision === 'refuse') {
    const faults = [{ pointer: '/reason', code: 'required' }];
    return command.reason ? { state: 'refused', member: claim.member, facts: [] } : { rejected: 'VALIDATION', faults };
  }
  const member = roll.find((one) => one.member === (command.member ?? claim.member));
  if (!member) return { rejected: 'VALIDATION', faults: [{ pointer: '/member', code: 'required' }] };
  const worker = viewer.roles.includes('worker');
  if (member.taken && !(command.replace && worker)) return { rejected: 'MEMBER_TAKEN' };
  const titled = member.owner && (worker || claim.proof === 'letter');
  const facts: FactKind[] = [
    ...(member.lives ? (['residence'] as const) : []),
    ...(titled ? (['title'] as const) : []),
  ];
  return { state: 'confirmed', member: member.member, facts: facts.length > 0 ? facts : ['residence'] };
}
