import { areaOf } from '../counting/owners/area.ts';
import { developerHead, headsOf, inSeveralHeads } from '../counting/owners/heads.ts';
import type { AreaSource, OwnersPolicy, Scope } from '../counting/owners/roll.ts';
import { unitsInBase } from '../counting/owners/scope.ts';
import type { ElectorKind, RollFacts, RollUnit } from './facts.ts';

/** A unit as an elector votes with it: its area in 0.01 m² and the document that says so. */
export interface ElectorUnit {
  readonly unit: string;
  readonly label: string;
  readonly area: number;
  readonly source: AreaSource;
}

/**
 * One voice of a frozen roll: a head of owners, a resident, or a household. `id` is made from the roll alone, so that
 * nothing that happens to accounts can touch it; `members` may answer for it. `area` is 0 where area does not count.
 */
export interface Elector {
  readonly id: string;
  readonly kind: ElectorKind;
  readonly heads: number;
  readonly area: number;
  /** The one building its units stand in; empty where they stand in several or in none. */
  readonly building: string;
  /** Unit numbers without a name. */
  readonly label: string;
  readonly units: readonly ElectorUnit[];
  readonly members: readonly string[];
}

/** How owners are counted, and which part of the estate is asked; what is left out is the law's own default. */
export interface ElectorsBasis {
  readonly policy?: Pick<OwnersPolicy, 'countParking' | 'sameOwnerMerged'>;
  readonly scope?: Scope;
}

/** Turns a text into a short name that stands for it alone; a hash, given by the caller. */
export type Digest = (text: string) => string;

/**
 * The electors of a roll, in the order of its units.
 * @throws InvalidBallots where a unit is listed twice or has no area
 */
export function electorsOf(kind: ElectorKind, facts: RollFacts, basis: ElectorsBasis, digest: Digest): Elector[] {
  if (kind === 'owners') return ownersOf(facts, basis, digest);
  return kind === 'residents' ? residentsOf(facts, basis, digest) : householdsOf(facts, basis, digest);
}

/** What a convener should see before owners are frozen: where the law leaves a case open, or the roll has a gap. */
export interface RollNotes {
  /** Units whose owner the roll does not know; each counts as a head. */
  readonly withoutOwner: number;
  /** Owners who are more than one head, by sole and joint titles. */
  readonly inSeveralHeads: number;
  /** How many areas come from which document. */
  readonly areaSources: Readonly<Record<AreaSource, number>>;
}

/** The notes on a roll of owners; null where persons or households are counted. */
export function notesOn(kind: ElectorKind, { units, titles }: RollFacts, basis: ElectorsBasis): RollNotes | null {
  if (kind !== 'owners') return null;
  const { policy = {}, scope = {} } = basis;
  const { heads, notes } = headsOf(unitsInBase(units, scope, policy), titles, policy);
  const several = inSeveralHeads([...heads.values()].filter(({ id }) => id !== developerHead));
  const { withoutOwner, areaSources } = notes;
  return { withoutOwner: withoutOwner.length, inSeveralHeads: several.length, areaSources };
}

function ownersOf({ units, titles }: RollFacts, { policy = {}, scope = {} }: ElectorsBasis, digest: Digest): Elector[] {
  const base = unitsInBase(units, scope, policy);
  const { heads } = headsOf(base, titles, policy);
  const byId = new Map(base.map((unit) => [unit.id, unit as RollUnit]));
  const titled = ownersByUnit(titles);
  return [...heads.values()].map((head) => {
    const own = head.units.map((id) => byId.get(id)!);
    const developers = head.owners[0] === developerHead;
    const key = developers ? developerHead : head.id;
    // The developer is one head whoever stands in for it on each unit, so its owners are looked up by unit.
    const members = new Set((developers ? developersOwn(own) : own).flatMap(({ id }) => titled.get(id) ?? []));
    return { ...common('owners', key, own, digest), area: head.area, members: [...members].sort() };
  });
}

/** Who buys a flat that is not handed over yet has no say for the developer: what is unsold tells who that is. */
function developersOwn(units: readonly RollUnit[]): readonly RollUnit[] {
  const unsold = units.filter(({ status }) => status === 'unsold');
  return unsold.length > 0 ? unsold : units;
}

function residentsOf(facts: RollFacts, { scope = {} }: ElectorsBasis, digest: Digest): Elector[] {
  const units = unitsIn(facts, scope);
  return facts.residents.flatMap(({ member, unit, adult }) => {
    const home = units.get(unit);
    if (!adult || !home) return [];
    return [{ ...common('residents', member, [home], digest), area: 0, members: [member] }];
  });
}

/** A household speaks through any of its adults; one without an adult has no voice. */
function householdsOf(facts: RollFacts, { scope = {} }: ElectorsBasis, digest: Digest): Elector[] {
  const units = unitsIn(facts, scope);
  const homes = new Map<string, { home: RollUnit; members: string[] }>();
  for (const { household, member, unit, adult } of facts.residents) {
    const home = units.get(unit);
    if (!adult || !home) continue;
    const known = homes.get(household);
    if (known) known.members.push(member);
    else homes.set(household, { home, members: [member] });
  }
  return [...homes].map(([household, { home, members }]) => ({
    ...common('households', household, [home], digest),
    area: 0,
    members: members.sort(),
  }));
}

function unitsIn({ units }: RollFacts, scope: Scope): Map<string, RollUnit> {
  const base = unitsInBase(units, scope, { countParking: true }) as RollUnit[];
  return new Map(base.map((unit) => [unit.id, unit]));
}

function common(kind: ElectorKind, key: string, own: readonly RollUnit[], digest: Digest) {
  const units = own.map((unit): ElectorUnit => ({ unit: unit.id, label: unit.label, ...areaOf(unit)! }));
  const building = oneOf(own.map(({ building = '' }) => building));
  return { id: digest(`${kind} ${key}`), kind, heads: 1, building, label: labelOf(units), units };
}

/** The building that all of them are, or nothing. */
function oneOf(buildings: readonly string[]): string {
  const [first = '', second] = new Set(buildings);
  return second === undefined ? first : '';
}

/**
 * What of frozen owners is asked where a matter is of some buildings alone: the same voices, each with what it has
 * there. `buildingOf` tells a unit's building.
 */
export function partOf(
  electors: readonly Elector[],
  buildingOf: ReadonlyMap<string, string>,
  asked: ReadonlySet<string>,
): Elector[] {
  const houseOf = ({ unit }: ElectorUnit) => buildingOf.get(unit) ?? '';
  return electors.flatMap((elector) => {
    const units = elector.units.filter((unit) => asked.has(houseOf(unit)));
    if (units.length === 0) return [];
    const area = units.reduce((sum, unit) => sum + unit.area, 0);
    return [{ ...elector, units, area, building: oneOf(units.map(houseOf)), label: labelOf(units) }];
  });
}

/** The first unit number and how many stand beside it: enough to find oneself, without a name. */
function labelOf(units: readonly ElectorUnit[]): string {
  const first = units[0]!.label;
  return units.length === 1 ? first : `${first} +${units.length - 1}`;
}

function ownersByUnit(titles: RollFacts['titles']): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { unit, owner } of titles) {
    const known = owners.get(unit);
    if (known) known.push(owner);
    else owners.set(unit, [owner]);
  }
  return owners;
}

/** All heads and all area of the electors: the bases that turnout is measured against. */
export function basesOf(electors: readonly Pick<Elector, 'heads' | 'area'>[]): { heads: number; area: number } {
  let heads = 0;
  let area = 0;
  for (const elector of electors) {
    heads += elector.heads;
    area += elector.area;
  }
  return { heads, area };
}
