import type { MemberKind } from './facts.ts';
import type { Share } from './shares.ts';
import type { SheetNotice, SheetPerson, SheetUnit } from './sheet.ts';

/** A person of a sheet, once, however many rows name them. `key` tells them from all others. */
export interface SheetMember {
  readonly key: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly birth: string | null;
  readonly guardian: string | null;
  /** The label of the unit they live in. */
  readonly home: string | null;
}

export interface SheetTitle {
  readonly unit: string;
  readonly owner: string;
  readonly share: Share | null;
}

/** The persons of a sheet and what they own, and what a worker should look at. */
export interface SheetPeople {
  readonly members: readonly SheetMember[];
  readonly titles: readonly SheetTitle[];
  readonly notices: readonly SheetNotice[];
}

/**
 * Who is who: the same identity number is one person; without one, the same name and telephone; without either, the
 * same name. One owner with several units is one head, so that a name alone may join units; each such join is noted.
 */
export function identify(units: readonly SheetUnit[]): SheetPeople {
  const keyOf = keysOf(units);
  const members = new Map<string, SheetMember>();
  const titles: SheetTitle[] = [];
  const notices: SheetNotice[] = [];
  const homes = homesOf(units, keyOf);
  const anywhere = new Map(
    units.flatMap(({ people }) => people.map((person) => [person.name, keyOf(person)] as const)),
  );
  for (const unit of units) {
    const guardians = new Map(unit.people.map((person) => [person.name, keyOf(person)]));
    const keys = new Set<string>();
    for (const person of unit.people) {
      const key = keyOf(person);
      const guardian =
        person.guardian === null ? null : (guardians.get(person.guardian) ?? anywhere.get(person.guardian) ?? null);
      const known = members.get(key);
      if (known && key.startsWith('name ') && !keys.has(key)) notices.push({ row: unit.row, code: 'same_name' });
      members.set(key, merge(known, { key, person, guardian, home: homes.get(key) ?? null }));
      keys.add(key);
      if (person.owns) titles.push({ unit: unit.label, owner: key, share: person.share });
    }
    if (unit.status === 'sold' && !unit.people.some(({ owns }) => owns))
      notices.push({ row: unit.row, code: 'no_owner' });
  }
  return { members: [...members.values()], titles, notices };
}

/** The key of each person: bare names belong to the one person of that name who is known better, if there is just one. */
function keysOf(units: readonly SheetUnit[]): (person: SheetPerson) => string {
  const idByPhone = new Map<string, string>();
  /** By name: the one key, or null where there are several. */
  const known = new Map<string, string | null>();
  for (const { people } of units)
    for (const { name, phone, idNumber } of people)
      if (idNumber !== null && phone !== null) idByPhone.set(`${name} ${phone}`, idNumber);
  const certain = ({ name, phone, idNumber }: SheetPerson): string | null => {
    const number = idNumber ?? idByPhone.get(`${name} ${phone}`);
    if (number !== undefined) return `id ${number}`;
    return phone === null ? null : `phone ${phone} ${name}`;
  };
  for (const person of units.flatMap(({ people }) => people)) {
    const key = certain(person);
    if (key === null) continue;
    const before = known.get(person.name);
    known.set(person.name, before === undefined || before === key ? key : null);
  }
  return (person) => certain(person) ?? known.get(person.name) ?? `name ${person.name}`;
}

/** Where each lives: where a row says so, else an owner in the first flat of theirs that is not let. */
function homesOf(units: readonly SheetUnit[], keyOf: (person: SheetPerson) => string): Map<string, string> {
  const homes = new Map<string, string>();
  const settle = (person: SheetPerson, label: string) => {
    const key = keyOf(person);
    if (!homes.has(key)) homes.set(key, label);
  };
  for (const unit of units) for (const person of unit.people) if (!person.owns) settle(person, unit.label);
  for (const unit of units) {
    const own = unit.kind === 'residence' && unit.status === 'sold';
    if (!own || unit.people.some(({ kind }) => kind === 'tenant')) continue;
    for (const person of unit.people) if (person.owns) settle(person, unit.label);
  }
  return homes;
}

const weight: Readonly<Record<MemberKind, number>> = { minor: 3, owner: 2, tenant: 1, resident: 0 };

function merge(
  known: SheetMember | undefined,
  { key, person, guardian, home }: { key: string; person: SheetPerson; guardian: string | null; home: string | null },
): SheetMember {
  const { name, kind, idNumber, phone, birth } = person;
  if (!known) return { key, name, kind, idNumber, phone, birth, guardian, home };
  return {
    ...known,
    kind: weight[kind] > weight[known.kind] ? kind : known.kind,
    idNumber: known.idNumber ?? idNumber,
    phone: known.phone ?? phone,
    birth: known.birth ?? birth,
    guardian: known.guardian ?? guardian,
  };
}
