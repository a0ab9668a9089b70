import type { AreaSource } from '../counting/owners/roll.ts';
import { readArea, readAreaSource, readKind, readStatus } from './cells.ts';
import { areaColumns, type ColumnField } from './columns.ts';
import { readPeople } from './read-people.ts';
import type { RowReader } from './row-reader.ts';
import type { SheetUnit } from './sheet.ts';

/** The unit that one row describes, read cell by cell; null where a cell cannot be taken. */
export function readRow(row: RowReader, today: string): SheetUnit | null {
  const unit = row.text('unit');
  if (unit === '' && row.faults === 0) row.fail('unit', 'required');
  const building = row.text('building') || null;
  const entrance = row.text('entrance') || null;
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

/** What is painted on the door, with building and entrance before it where the number does not hold them already. */
function labelOf(building: string | null, entrance: string | null, unit: string): string {
  const parts = [building, entrance].filter((part) => part !== null);
  if (parts.length === 0 || holds(unit, parts[0]!)) return unit;
  const bare = [...parts, unit].every((part) => /^[A-Za-z0-9]+$/.test(part));
  return [...parts, unit].join(bare ? '-' : ' ');
}

/** Whether a number begins with its building: `1-101` in building 1 does, but `101` there is the room alone. */
function holds(unit: string, building: string): boolean {
  if (!unit.startsWith(building)) return false;
  return !/\d$/.test(building) || !/^[A-Za-z0-9]/.test(unit.slice(building.length));
}
