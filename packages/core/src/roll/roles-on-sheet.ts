import type { MemberKind, UnitKind, UnitStatus } from './facts.ts';

/** A unit of the roll with those who own it or live in it, as far as their roles on a sheet hang on it. */
export interface PeopledUnit<Person extends PeopledMember> {
  readonly id: string;
  readonly kind: UnitKind;
  readonly status: UnitStatus;
  readonly people: readonly Person[];
}

export interface PeopledMember {
  readonly member: string;
  readonly kind: MemberKind;
  readonly owns: boolean;
  /** The unit they live in. */
  readonly home: string | null;
  readonly birth: string | null;
}

/**
 * The rows that make a roll be itself when it is taken in again: who lives in a flat of others is no owner of it, and an
 * owner gets a second row where a sheet alone would have them live elsewhere. `units` come in the order of the sheet.
 */
export function rolesOnSheet<Person extends PeopledMember>(
  units: readonly PeopledUnit<Person>[],
): Map<string, { person: Person; role: MemberKind }[]> {
  const rows = new Map(
    units.map((unit) => [unit.id, unit.people.map((person) => ({ person, role: roleIn(unit, person) }))]),
  );
  const homes = homesOnSheet(units, rows);
  for (const { id, people } of units) {
    for (const person of people.filter(({ owns, home }) => owns && home === id)) {
      const child = person.kind === 'minor' && person.birth === null;
      if (homes.get(person.member) !== id || child)
        rows.get(id)!.push({ person, role: person.kind === 'minor' ? 'minor' : 'resident' });
    }
  }
  return rows;
}

/** Owners who live in a flat of others rent it where no owner of it lives there. */
function roleIn<Person extends PeopledMember>(unit: PeopledUnit<Person>, { kind, owns }: Person): MemberKind {
  if (owns) return 'owner';
  if (kind !== 'owner') return kind;
  const owners = unit.people.filter((person) => person.owns);
  return owners.length > 0 && owners.every(({ home }) => home !== unit.id) ? 'tenant' : 'resident';
}

/** Where a sheet has owners live without a row that says so: in their first flat that is not let. */
function homesOnSheet<Person extends PeopledMember>(
  units: readonly PeopledUnit<Person>[],
  rows: ReadonlyMap<string, readonly { role: MemberKind }[]>,
): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { id, kind, status, people } of units) {
    if (kind !== 'residence' || status !== 'sold' || rows.get(id)!.some(({ role }) => role === 'tenant')) continue;
    for (const { member, owns } of people) if (owns && !homes.has(member)) homes.set(member, id);
  }
  return homes;
}
