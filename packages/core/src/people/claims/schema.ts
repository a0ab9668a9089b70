import { z } from 'zod';
import { personLimits } from '../limits.ts';

export const claimStates = ['open', 'confirmed', 'refused', 'withdrawn'] as const;
export const capacities = ['owner', 'resident', 'tenant'] as const;
export type Capacity = (typeof capacities)[number];
export const proofs = ['letter', 'statement'] as const;

const home = { unit: z.string(), building: z.string().nullable() };

/** Somebody's word that a home is theirs, as they see it themselves. */
export const Claim = z
  .object({
    id: z.string(),
    ...home,
    capacity: z.enum(capacities),
    proof: z.enum(proofs),
    state: z.enum(claimStates),
    version: z.int(),
    createdAt: z.int(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Claim' });
export interface Claim extends z.infer<typeof Claim> {}

/** My claims, and the homes that a letter of mine already speaks for. */
export const MyClaims = z.object({ items: z.array(Claim), offered: z.array(z.object(home)) }).meta({ id: 'MyClaims' });
export interface MyClaims extends z.infer<typeof MyClaims> {}

/** The home as it is called on the door, and why it is theirs where no letter says so. */
export const MakeClaim = z
  .object({
    unit: z.string().trim().min(1).max(60),
    capacity: z.enum(capacities),
    statement: z.string().trim().max(personLimits.statement).default(''),
  })
  .meta({ id: 'MakeClaim' });
export interface MakeClaim extends z.input<typeof MakeClaim> {}

/** What speaks against a claim: another claim, an account joined already, or nobody of that kind on the roll. */
export const conflictKinds = ['otherClaim', 'taken', 'notOnRoll'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** A member of the roll beside a claim: as much of the name as tells two apart. */
export const ClaimCandidate = z.object({
  member: z.string(),
  name: z.string(),
  owner: z.boolean(),
  lives: z.boolean(),
  taken: z.boolean(),
});
export interface ClaimCandidate extends z.infer<typeof ClaimCandidate> {}

/** A claim as whoever confirms it sees it, beside what the roll says of that home. */
export const ClaimToDecide = Claim.omit({ reason: true }).extend({
  person: z.object({ id: z.string(), name: z.string() }),
  statement: z.string(),
  member: z.string().nullable(),
  conflicts: z.array(z.enum(conflictKinds)),
  roll: z.array(ClaimCandidate),
});
export interface ClaimToDecide extends z.infer<typeof ClaimToDecide> {}

export const ClaimsToDecide = z.object({ items: z.array(ClaimToDecide) }).meta({ id: 'ClaimsToDecide' });
export interface ClaimsToDecide extends z.infer<typeof ClaimsToDecide> {}

/** `member` names whom of the roll it is; `replace` ends what an earlier account had of that member. */
export const DecideClaim = z
  .object({
    decision: z.enum(['confirm', 'refuse']),
    member: z.string().max(64).optional(),
    replace: z.boolean().default(false),
    reason: z.string().trim().max(personLimits.reason).optional(),
    version: z.int().min(1),
  })
  .meta({ id: 'DecideClaim' });
export interface DecideClaim extends z.input<typeof DecideClaim> {}
