import type { Unit } from '../counting/owners/roll.ts';

/** What a unit is for. */
export const unitKinds = ['residence', 'business', 'parking'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Whether the developer has sold a unit and handed it over. */
export const unitStatuses = ['sold', 'unsold', 'undelivered'] as const;
export type UnitStatus = (typeof unitStatuses)[number];

/** How a member of the roll is connected with a unit. */
export const memberKinds = ['owner', 'resident', 'tenant', 'minor'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** Whom a snapshot counts: owners by heads, residents by persons, or households. */
export const electorKinds = ['owners', 'residents', 'households'] as const;
export type ElectorKind = (typeof electorKinds)[number];

/** A unit as the roll holds it; `label` is what is painted on the door, building and entrance included. */
export interface RollUnit extends Unit {
  readonly label: string;
  readonly building?: string;
}

/** A title with its exact share, such as 1/3; without shares, co-owners hold the unit jointly. */
export interface RollTitle {
  readonly unit: string;
  readonly owner: string;
}

/** A person who lives here, in the household of a unit. */
export interface RollResident {
  readonly member: string;
  readonly household: string;
  readonly unit: string;
  readonly adult: boolean;
}

/** The facts of a roll on one day, without a name in them. */
export interface RollFacts {
  readonly units: readonly RollUnit[];
  readonly titles: readonly RollTitle[];
  readonly residents: readonly RollResident[];
}
