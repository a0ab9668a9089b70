import { invalid } from '../kernel/invalid.ts';
import { areaOf } from './area.ts';
import type { AreaSource, OwnersPolicy, Title, Unit } from './roll.ts';

/** The head that all unsold and undelivered parts of the developer make together. */
export const developerHead = 'DEV';

/** Those who have one vote between them, and the area that goes with it (0.01 m²). */
export interface Head {
  readonly id: string;
  /** Its place among the heads, from 0. */
  readonly index: number;
  readonly owners: readonly string[];
  readonly units: string[];
  area: number;
}

/** What a convener should see about how the heads were formed. */
export interface HeadNotes {
  readonly areaSources: Readonly<Record<AreaSource, number>>;
  /** Units whose owner the roll does not know; each is a head of its own and counts in every base. */
  readonly withoutOwner: readonly string[];
}

/** The id of the head that different owners form together, in whatever order they are listed: `c1+c2`. */
export function headOf(owners: readonly string[]): string {
  const [first = '', second] = owners;
  if (second === undefined) return first;
  if (owners.length === 2) return first < second ? `${first}+${second}` : `${second}+${first}`;
  return [...owners].sort().join('+');
}

/**
 * The heads 业主人数 of a set of units. One part is one head however many co-own it; parts with the same owners are one
 * head; the developer's unsold and undelivered parts are one head in all.
 * Interpretation on divided ownership of buildings (2020), art. 9.
 * @throws InvalidBallots when a unit is listed twice or has no usable area, or an owner's id holds a `+`
 */
export function headsOf(
  units: readonly Unit[],
  titles: readonly Title[],
  policy: OwnersPolicy = {},
): { heads: Map<string, Head>; notes: HeadNotes } {
  const merged = policy.sameOwnerMerged !== false;
  const owners = ownersByUnit(units, titles);
  const heads = new Map<string, Head>();
  const sources = { register: 0, survey: 0, contract: 0 };
  const withoutOwner: string[] = [];
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place]!;
    const measured = areaOf(unit);
    if (measured === undefined || !Number.isSafeInteger(measured.area) || measured.area <= 0) {
      throw invalid('area', unit.id, 'The unit needs an area in whole hundredths of a square metre, above 0.');
    }
    sources[measured.source] += 1;
    const developers = isDevelopers(unit);
    const own = developers ? [developerHead] : (owners[place] ?? []);
    if (own.length === 0) withoutOwner.push(unit.id);
    const id = own.length > 0 && (merged || developers) ? headOf(own) : `+${unit.id}`;
    const head = heads.get(id);
    if (head === undefined)
      heads.set(id, { id, index: heads.size, owners: own, units: [unit.id], area: measured.area });
    else {
      head.units.push(unit.id);
      head.area += measured.area;
    }
  }
  return { heads, notes: { areaSources: sources, withoutOwner } };
}

/** Parts the developer has not sold, or has sold and not handed over (Interpretation art. 9). */
function isDevelopers(unit: Unit): boolean {
  return unit.status === 'unsold' || unit.status === 'undelivered';
}

/** The owners of each unit, in the order of the units. */
function ownersByUnit(units: readonly Unit[], titles: readonly Title[]): (string[] | undefined)[] {
  const places = new Map<string, number>();
  for (const { id } of units) {
    const place = places.size;
    places.set(id, place);
    if (places.size === place) throw invalid('duplicate-unit', id, 'The unit is listed twice.');
  }
  const owners = new Array<string[] | undefined>(units.length);
  let place = 0;
  for (const { unit, owner } of titles) {
    if (owner.includes('+')) throw invalid('owner', unit, 'An owner’s id may not hold a “+”, which joins co-owners.');
    // Titles mostly follow the order of the units, so the next unit is looked at before the index is asked.
    if (units[place]?.id !== unit) place = units[place + 1]?.id === unit ? place + 1 : (places.get(unit) ?? -1);
    if (place === -1) continue;
    const known = owners[place];
    if (known === undefined) owners[place] = [owner];
    else if (!known.includes(owner)) owners[place] = [...known, owner];
  }
  return owners;
}

/**
 * Owners who belong to more than one head, by sole and joint titles. The Interpretation leaves their case open, so the
 * convener should see them before the roll is frozen.
 */
export function inSeveralHeads(heads: Iterable<Head>): string[] {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { owners } of heads) {
    for (const owner of owners) {
      if (seen.has(owner)) several.add(owner);
      seen.add(owner);
    }
  }
  return [...several];
}
