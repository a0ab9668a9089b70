import type { Juyi } from '../../create.ts';
import { bulkInto } from '../../database/bulk.ts';
import { sealMember } from '../member.ts';
import { buildings, households, members, rolls, titles, units } from '../table.ts';

/** A unit of a test's estate: who owns it and who lives in it, by a word that stands for a person. */
export interface TestUnit {
  readonly label: string;
  /** 0.01 m². */
  readonly area: number;
  readonly owners?: readonly string[];
  readonly living?: readonly string[];
  readonly minors?: readonly string[];
  /** When people were born, as far as the roll knows; YYYY-MM-DD. */
  readonly born?: Readonly<Record<string, string>>;
  readonly kind?: 'residence' | 'business' | 'parking';
  readonly status?: 'sold' | 'unsold' | 'undelivered';
  readonly building?: string;
}

const id = (number: number) => `019b8a00-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
export const estateRoll = id(1);
/** The first unit of the estate. */
export const estateUnit = id(0x100000);

/** Puts an estate into the database as it stands, without a sheet; answers the ids of its people. */
export async function putEstate(
  garden: { readonly juyi: Juyi; readonly clock: { now(): number } },
  estate: readonly TestUnit[],
): Promise<(person: string) => string> {
  const { database, sealing } = await garden.juyi.communities.open('garden');
  const now = garden.clock.now();
  const people = [
    ...new Set(estate.flatMap(({ owners = [], living = [], minors = [] }) => [...owners, ...living, ...minors])),
  ];
  const member = (person: string) => id(0x1000 + people.indexOf(person));
  const unit = (at: number) => id(0x100000 + at);
  const home = (person: string) =>
    estate.findIndex(({ living = [], minors = [] }) => [...living, ...minors].includes(person));
  const standing = [...new Set(estate.flatMap(({ building }) => building ?? []))];
  const building = (name: string | undefined) => (name === undefined ? null : id(0x20 + standing.indexOf(name)));
  const born: Record<string, string> = Object.assign({}, ...estate.map((each) => each.born ?? {}));
  const young = new Set(estate.flatMap(({ minors = [] }) => minors));
  await database.commit([
    ...bulkInto(rolls)([{ id: estateRoll, name: 'estate', version: 0, createdAt: now }]),
    ...bulkInto(buildings)(standing.map((name) => ({ id: building(name)!, roll: estateRoll, name }))),
    ...bulkInto(units)(
      estate.map((each, at) => ({
        id: unit(at),
        roll: estateRoll,
        building: building(each.building),
        label: each.label,
        position: at,
        registerArea: each.area,
        kind: each.kind ?? ('residence' as const),
        status: each.status ?? ('sold' as const),
        people: '',
        addedAt: now,
      })),
    ),
    ...bulkInto(households)(estate.map((_, at) => ({ id: id(0x200000 + at), unit: unit(at), since: now }))),
    ...bulkInto(members)(
      people.map((person) => ({
        id: member(person),
        roll: estateRoll,
        household: home(person) < 0 ? null : id(0x200000 + home(person)),
        kind: young.has(person) ? ('minor' as const) : ('resident' as const),
        sealed: sealMember({ sealing }, { name: person, idNumber: null, phone: null, birth: born[person] ?? null }),
        lookup: person,
        nameMark: person,
        contentMark: '',
        joinedAt: now,
      })),
    ),
    ...bulkInto(titles)(
      estate.flatMap(({ owners = [] }, at) =>
        owners.map((owner, n) => ({
          id: id(0x300000 + at * 16 + n),
          unit: unit(at),
          member: member(owner),
          since: now,
        })),
      ),
    ),
  ]);
  return member;
}
