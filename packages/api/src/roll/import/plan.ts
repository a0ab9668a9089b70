import type { SheetPeople } from '@juyi/core/roll/identities';
import { bulkInto, bulkUpdate } from '../../database/bulk.ts';
import { stage } from '../../database/staging.ts';
import type { Write } from '../../database/write.ts';
import type { Call } from '../../http/call.ts';
import { memberPlace } from '../member.ts';
import type { HandedUnit } from '../sheets/read-sheet-file.ts';
import { buildings, entrances, households, members, titles, units } from '../table.ts';
import { type MarkedMember, markMember } from './people.ts';
import { inSlices } from './slices.ts';
import type { Standing } from './standing.ts';

const put = {
  buildings: bulkInto(buildings),
  entrances: bulkInto(entrances),
  units: bulkInto(units),
  changeUnits: bulkUpdate(units, [
    ...(['building', 'entrance', 'position', 'registerArea', 'surveyArea', 'contractArea'] as const),
    ...(['kind', 'status', 'people', 'removedAt'] as const),
  ]),
  removeUnits: bulkUpdate(units, ['removedAt']),
  households: bulkInto(households),
  members: bulkInto(members),
  changeMembers: bulkUpdate(members, [
    ...(['household', 'kind', 'sealed', 'nameMark', 'phoneMark', 'contentMark', 'leftAt'] as const),
  ]),
  moveMembers: bulkUpdate(members, ['household', 'kind', 'leftAt']),
  guard: bulkUpdate(members, ['guardian']),
  leave: bulkUpdate(members, ['leftAt', 'household']),
  titles: bulkInto(titles),
  endTitles: bulkUpdate(titles, ['until']),
};

/** A sheet that is to become the roll. */
export interface Sheet {
  readonly units: readonly HandedUnit[];
  readonly people: SheetPeople;
  readonly marks: ReadonlyMap<string, string>;
}

/** The writes that make a roll be what a sheet says. What they carry waits in the database already, piece by piece. */
export async function planImport(call: Call, roll: string, sheet: Sheet, standing: Standing): Promise<Write[]> {
  const ahead = (writes: readonly Write[]) => stage(call.community.database, writes, call);
  const places = planPlaces(call, roll, sheet.units, standing);
  const doors = await planUnits(call, roll, sheet, standing, places);
  const first = await ahead([...places.writes, ...doors.writes]);
  const homes = planHouseholds(call, sheet.people, doors.ids, standing);
  const people = await planMembers(call, roll, sheet.people, homes.ids, standing);
  const then = await ahead([...homes.writes, ...people.writes]);
  return [...first, ...then, ...(await ahead(planTitles(call, sheet, doors.ids, people.ids, standing)))];
}

function planPlaces(call: Call, roll: string, sheet: readonly HandedUnit[], standing: Standing) {
  const [newBuildings, newEntrances] = [new Map<string, string>(), new Map<string, string>()];
  const known = (made: Map<string, string>, before: ReadonlyMap<string, string>, key: string) => {
    const id = before.get(key) ?? made.get(key) ?? call.makeId();
    if (!before.has(key)) made.set(key, id);
    return id;
  };
  const placeOf = ({ building, entrance }: HandedUnit) => {
    const house = building === null ? null : known(newBuildings, standing.buildings, building);
    const door =
      house === null || entrance === null ? null : known(newEntrances, standing.entrances, `${house} ${entrance}`);
    return { building: house, entrance: door };
  };
  const placed = new Map(sheet.map((unit) => [unit.label, placeOf(unit)]));
  const rows = [...newEntrances].map(([key, id]) => {
    const [building = '', ...name] = key.split(' ');
    return { id, building, name: name.join(' ') };
  });
  const writes = [
    ...put.buildings([...newBuildings].map(([name, id]) => ({ id, roll, name }))),
    ...put.entrances(rows),
  ];
  return { placed, writes };
}

async function planUnits(
  call: Call,
  roll: string,
  sheet: Sheet,
  standing: Standing,
  { placed }: ReturnType<typeof planPlaces>,
) {
  const ids = new Map<string, string>();
  const added: (typeof units.$inferInsert)[] = [];
  const changed: (typeof units.$inferSelect)[] = [];
  await inSlices(sheet.units, (unit, position) => {
    const known = standing.units.get(unit.label);
    const row = {
      ...placed.get(unit.label)!,
      ...{ id: known?.id ?? call.makeId(), roll, label: unit.label, position, kind: unit.kind, status: unit.status },
      registerArea: unit.area.register ?? null,
      surveyArea: unit.area.survey ?? null,
      contractArea: unit.area.contract ?? null,
      people: sheet.marks.get(unit.label)!,
      addedAt: known?.addedAt ?? call.now,
      removedAt: null,
    };
    ids.set(unit.label, row.id);
    if (!known) added.push(row);
    else if (Object.entries(row).some(([name, value]) => known[name as keyof typeof known] !== value))
      changed.push(row);
  });
  const gone = [...standing.units.values()].filter(({ removedAt, label }) => removedAt === null && !ids.has(label));
  const removed = gone.map(({ id }) => ({ id, removedAt: call.now }));
  return { ids, writes: [...put.removeUnits(removed), ...put.changeUnits(changed), ...put.units(added)] };
}

function planHouseholds(
  call: Call,
  { members: people }: SheetPeople,
  doors: ReadonlyMap<string, string>,
  standing: Standing,
) {
  const ids = new Map<string, string>();
  const made: (typeof households.$inferInsert)[] = [];
  for (const { home } of people) {
    if (home === null || ids.has(home)) continue;
    const unit = doors.get(home)!;
    const known = standing.households.get(unit);
    const id = known ?? call.makeId();
    ids.set(home, id);
    if (known === undefined) made.push({ id, unit, since: call.now });
  }
  return { ids, writes: put.households(made) };
}

async function planMembers(
  call: Call,
  roll: string,
  people: SheetPeople,
  homes: ReadonlyMap<string, string>,
  standing: Standing,
) {
  const { community, now } = call;
  const ids = new Map<string, string>();
  const added: (typeof members.$inferInsert)[] = [];
  const changed: Parameters<typeof put.changeMembers>[0][number][] = [];
  const moved: Parameters<typeof put.moveMembers>[0][number][] = [];
  const seal = ({ content }: MarkedMember) => community.sealing.seal(JSON.stringify(content), memberPlace);
  const seen = new Set<string>();
  const guards: { id: string; before: string | null; guardian: string | null }[] = [];
  await inSlices(people.members, (member) => {
    const marked = markMember(community, member);
    const { kind, nameMark, phoneMark, contentMark, lookup } = marked;
    const known = standing.members.get(lookup);
    const id = known?.id ?? call.makeId();
    const household = member.home === null ? null : homes.get(member.home)!;
    ids.set(member.key, id);
    seen.add(lookup);
    guards.push({ id, before: known?.guardian ?? null, guardian: member.guardian });
    const where = { id, household, kind, leftAt: null };
    if (!known)
      added.push({ ...where, roll, sealed: seal(marked), lookup, nameMark, phoneMark, contentMark, joinedAt: now });
    else if (known.contentMark !== contentMark)
      changed.push({ ...where, sealed: seal(marked), nameMark, phoneMark, contentMark });
    else if (known.household !== household || known.kind !== kind || known.leftAt !== null) moved.push(where);
  });
  const gone = [...standing.members.values()].filter(({ lookup, leftAt }) => leftAt === null && !seen.has(lookup));
  const guarded = guards.flatMap(({ id, before, guardian }) => {
    const after = guardian === null ? null : ids.get(guardian)!;
    return before === after ? [] : [{ id, guardian: after }];
  });
  const left = gone.map(({ id }) => ({ id, leftAt: now, household: null }));
  const writes = [...put.leave(left), ...put.changeMembers(changed), ...put.moveMembers(moved), ...put.members(added)];
  return { ids, writes: [...writes, ...put.guard(guarded)] };
}

function planTitles(
  call: Call,
  { people }: Sheet,
  doors: ReadonlyMap<string, string>,
  owners: ReadonlyMap<string, string>,
  standing: Standing,
): Write[] {
  const kept = new Set<string>();
  const made: (typeof titles.$inferInsert)[] = [];
  const ended: { id: string; until: number }[] = [];
  for (const { unit, owner, share } of people.titles) {
    const row = {
      unit: doors.get(unit)!,
      member: owners.get(owner)!,
      shareNumerator: share?.numerator ?? null,
      shareDenominator: share?.denominator ?? null,
    };
    const key = `${row.unit} ${row.member}`;
    const known = standing.titles.get(key);
    if (known?.shareNumerator === row.shareNumerator && known.shareDenominator === row.shareDenominator) kept.add(key);
    else made.push({ id: call.makeId(), ...row, since: call.now });
  }
  for (const [key, { id }] of standing.titles) if (!kept.has(key)) ended.push({ id, until: call.now });
  return [...put.endTitles(ended), ...put.titles(made)];
}
