import type { AreaSource } from '../counting/owners/roll.ts';
import { foldWidth, readArea, readAreaSource, readKind, readStatus } from './cells.ts';
import { areaColumns, type ColumnField } from './columns.ts';
import { readPeople } from './read-people.ts';
import type { RowReader } from './row-reader.ts';
import type { SheetUnit } from './sheet.ts';

/** The unit that one row describes, read cell by cell; null where a cell cannot be taken. */
export function readRow(row: RowReader, today: string): SheetUnit | null {
  const unit = foldWidth(row.text('unit'));
  if (unit === '' && row.faults === 0) row.fail('unit', 'required');
  const building = foldWidth(row.text('building')) || null;
  const entrance = foldWidth(row.text('entrance')) || null;
  const area = readAreas(row);
  const kind = row.read('kind', readKind) ?? 'residence';
  const status = row.read('status', readStatus) ?? 'sold';
  const people = readPeople(row, today);
  if (row.faults > 0) return null;
  return { row: row.row, building, entrance, label: labelOf(building, entrance, unit), area, kind, status, people };
}

/** Whether rows describe persons, so that a unit may be named by several. */
export function describesPersons(columns: readonly (ColumnField | null)[]): boolean {
  return columns.includes('role');
}

/** Every figure on file, by its document; a person's row may leave it to another row of the same unit. */
function readAreas(row: RowReader): SheetUnit['area'] {
  const area: Partial<Record<AreaSource, number>> = {};
  const before = row.faults;
  for (const [field, source] of Object.entries(areaColumns) as [ColumnField, AreaSource][]) {
    const value = row.read(field, readArea);
    if (value !== null) area[source] = value;
  }
  const value = row.read('area', readArea);
  const source = row.read('areaSource', readAreaSource) ?? 'register';
  if (value !== null) area[source] = value;
  const missing = Object.keys(area).length === 0 && row.faults === before;
  if (missing && !row.has('role')) row.fail(columnOfArea(row), 'required');
  return area;
}

export function columnOfArea(row: Pick<RowReader, 'has'>): ColumnField {
  return (['area', ...Object.keys(areaColumns)] as ColumnField[]).find((field) => row.has(field)) ?? 'area';
}

/**
 * What is painted on the door, where that says building and entrance; else both and then the room, so that `1-101` in
 * two entrances is two doors. Read again it is the same.
 */
export function labelOf(building: string | null, entrance: string | null, unit: string): string {
  const parts = [building, entrance].filter((part) => part !== null);
  const held = parts.filter((part, at) => holds(roomOf(parts.slice(0, at), unit), part));
  if (held.length === parts.length) return unit;
  const bare = [...parts, unit].every((part) => /^[A-Za-z0-9-]+$/.test(part));
  return [...parts, roomOf(parts, unit)].join(bare ? '-' : ' ');
}

/** A number without the building and the entrance it begins with. */
function roomOf(parts: readonly string[], unit: string): string {
  return parts.reduce((rest, part) => (holds(rest, part) ? bareRoom(rest, part) : rest), unit);
}

/** Whether a number begins with its building: `1-101` in building 1 does, but `101` there is the room alone. */
function holds(unit: string, part: string): boolean {
  if (!unit.startsWith(part) || bareRoom(unit, part) === '') return false;
  return !/\d$/.test(part) || !/^[A-Za-z0-9]/.test(unit.slice(part.length));
}

function bareRoom(unit: string, part: string): string {
  return unit.slice(part.length).replace(/^[\s\-–—_.,#/]+/, '');
}
