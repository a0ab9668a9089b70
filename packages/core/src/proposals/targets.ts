import type { ScheduleKind } from './lifecycle.ts';

/** Whom a proposal asks to take it up. Terms: practice, part 5. */
export const targets = ['worker', 'council', 'hearing', 'residentsMeeting', 'ownersMeeting'] as const;
export type Target = (typeof targets)[number];

/** What a share of people is a share of. */
export const bases = ['adults', 'households', 'owners'] as const;
export type Base = (typeof bases)[number];

/** How many co-signs a target asks for: so many residents, or an exact share of a base. `gt` means more than it. */
export type Threshold =
  | { readonly least: number }
  | { readonly part: readonly [number, number]; readonly of: Base; readonly operator: 'gte' | 'gt' };

/** Sources: council, practice 4.1; hearing and residents' meeting, the organic law's 1/5; owners' meeting, 20 %. */
export const usualThresholds: Readonly<Record<Target, Threshold>> = {
  worker: { least: 0 },
  council: { least: 10 },
  hearing: { part: [1, 5], of: 'households', operator: 'gte' },
  residentsMeeting: { part: [1, 5], of: 'adults', operator: 'gte' },
  ownersMeeting: { part: [1, 5], of: 'owners', operator: 'gte' },
};

/** What a community says of its thresholds: its own where they differ, and how many there are where no roll tells. */
export interface ThresholdSettings {
  readonly thresholds?: Partial<Readonly<Record<Target, Threshold>>>;
  readonly bases?: Partial<Readonly<Record<Base, number>>>;
}

/** Where a base was counted: on the roll as it stood then, or by the community itself. */
export const baseSources = ['roll', 'settings'] as const;
export type BaseSource = (typeof baseSources)[number];

/** How many co-signs are needed, and out of how many, counted where, where that is a share. */
export interface Needed {
  readonly needed: number;
  readonly base: number | null;
  readonly of: Base | null;
  readonly baseFrom: BaseSource | null;
}

/** What a target asks for a share of in a community; null where it asks for so many residents. */
export function baseOf(target: Target, settings: ThresholdSettings): Base | null {
  const threshold = settings.thresholds?.[target] ?? usualThresholds[target];
  return 'least' in threshold ? null : threshold.of;
}

/**
 * What a target asks for in a community; null where it is a share of something nobody has counted. What the roll counts
 * goes before what the community says.
 */
export function neededFor(target: Target, settings: ThresholdSettings, onRoll: number | null): Needed | null {
  const threshold = settings.thresholds?.[target] ?? usualThresholds[target];
  if ('least' in threshold) return { needed: threshold.least, base: null, of: null, baseFrom: null };
  const base = onRoll ?? settings.bases?.[threshold.of];
  if (base === undefined) return null;
  const needed = fewest(threshold.part, base, threshold.operator);
  return { needed, base, of: threshold.of, baseFrom: onRoll === null ? 'settings' : 'roll' };
}

/** The smallest whole number that reaches (`gte`) or exceeds (`gt`) a part of a whole; exact. */
export function fewest([over, under]: readonly [number, number], whole: number, operator: 'gte' | 'gt'): number {
  const least = Math.ceil((over * whole) / under);
  // Division may round; whole products say exactly on which side the number lies.
  const reached = (count: number) =>
    operator === 'gte' ? count * under >= over * whole : count * under > over * whole;
  let count = Math.max(0, least - 1);
  while (!reached(count)) count += 1;
  return count;
}

/** Who takes up what a target is asked for, unless the worker says otherwise. */
export const takenUpBy: Readonly<Record<Target, ScheduleKind>> = {
  worker: 'worker',
  council: 'council',
  hearing: 'hearing',
  residentsMeeting: 'poll',
  ownersMeeting: 'poll',
};
