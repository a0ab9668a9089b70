import type { SheetPeople } from '@juyi/core/roll/identities';
import { bulkInto, bulkUpdate } from '../../database/bulk.ts';
import type { Write } from '../../database/write.ts';
import type { Call } from '../../http/call.ts';
import type { HandedUnit } from '../sheets/read-sheet-file.ts';
import { buildings, entrances, households, titles, units } from '../table.ts';
import { planMembers } from './plan-members.ts';
import { ahead, inPieces, inSlices } from './slices.ts';
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
  const places = planPlaces(call, roll, sheet.units, standing);
  const first = await ahead(call, places.writes);
  const doors = await planUnits(call, roll, sheet, standing, places);
  const homes = planHouseholds(call, sheet.people, doors.ids, standing);
  const then = await ahead(call, homes.writes);
  const people = await planMembers(call, roll, sheet.people, homes.ids, standing);
  const owned = await ahead(call, planTitles(call, sheet, doors.ids, people.ids, standing));
  return [...first, ...doors.writes, ...then, ...people.writes, ...owned];
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
  const ids = new Map(sheet.units.map(({ label }) => [label, standing.units.get(label)?.id ?? call.makeId()]));
  const gone = [...standing.units.values()].filter(({ removedAt, label }) => removedAt === null && !ids.has(label));
  const removed = put.removeUnits(gone.map(({ id }) => ({ id, removedAt: call.now })));
  const writes = await inPieces(sheet.units, async (piece, from) => {
    const added: (typeof units.$inferInsert)[] = [];
    const changed: (typeof units.$inferSelect)[] = [];
    await inSlices(piece, (unit, at) => {
      const known = standing.units.get(unit.label);
      const row = {
        ...placed.get(unit.label)!,
        ...{ id: ids.get(unit.label)!, roll, label: unit.label, position: from + at },
        ...{ kind: unit.kind, status: unit.status },
        registerArea: unit.area.register ?? null,
        surveyArea: unit.area.survey ?? null,
        contractArea: unit.area.contract ?? null,
        people: sheet.marks.get(unit.label)!,
        addedAt: known?.addedAt ?? call.now,
        removedAt: null,
      };
      if (!known) added.push(row);
      else if (Object.entries(row).some(([name, value]) => known[name as keyof typeof known] !== value))
        changed.push(row);
    });
    return ahead(call, [...put.changeUnits(changed), ...put.units(added)]);
  });
  return { ids, writes: [...(await ahead(call, removed)), ...writes] };
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
