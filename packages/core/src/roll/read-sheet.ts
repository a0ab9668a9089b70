import type { AreaSource } from '../counting/owners/roll.ts';
import type { CellFault } from './cells.ts';
import { type ColumnField, columnLetters } from './columns.ts';
import { rollLimits } from './limits.ts';
import { columnOfArea, describesPersons, readRow } from './read-row.ts';
import { type Matching, RowReader } from './row-reader.ts';
import { makeWhole } from './shares.ts';
import type { SheetFault, SheetPerson, SheetRow, SheetUnit } from './sheet.ts';

/** All that a sheet says, and all that is wrong with it; `faultCount` counts beyond those that are listed. */
export interface SheetContent {
  readonly rows: number;
  readonly units: readonly SheetUnit[];
  readonly faults: readonly SheetFault[];
  readonly faultCount: number;
}

/** Whether a row says nothing at all; a sheet may be coloured down to its last line. */
export function isBlank({ cells }: SheetRow): boolean {
  return cells.every((cell) => !cell || (cell.text.trim() === '' && !cell.flaw));
}

/** Reads rows below the headings, one after the other, so that a caller may pause between them. */
export class SheetReader {
  readonly #matching: Matching;
  readonly #places: ReadonlyMap<ColumnField, number>;
  readonly #persons: boolean;
  readonly #units = new Map<string, SheetUnit>();
  readonly #faults: SheetFault[] = [];
  #faultCount = 0;
  #rows = 0;

  constructor(matching: Matching) {
    this.#matching = matching;
    this.#persons = describesPersons(matching.columns);
    this.#places = new Map(matching.columns.flatMap((field, at) => (field === null ? [] : [[field, at] as const])));
  }

  get rows(): number {
    return this.#rows;
  }

  /** Takes one row; blank ones are passed over. */
  take(row: SheetRow): void {
    if (isBlank(row)) return;
    this.#rows += 1;
    const reader = new RowReader(row, this.#matching.headings, this.#places, this.#tell);
    const unit = readRow(reader, this.#matching.today);
    if (!unit) return;
    const known = this.#units.get(unit.label);
    if (!known) this.#units.set(unit.label, unit);
    else if (!this.#persons) reader.fail('unit', 'duplicate_unit');
    else this.#join(known, unit, reader);
  }

  /** What the rows say together. */
  finish(): SheetContent {
    const units = [...this.#units.values()];
    const known = personsCalledFor(units);
    for (const unit of units) this.#checkWhole(unit, known);
    return { rows: this.#rows, units, faults: this.#faults, faultCount: this.#faultCount };
  }

  /** A second row of a unit adds a person; what it says of the unit itself must be the same, or nothing. */
  #join(known: SheetUnit, more: SheetUnit, reader: RowReader): void {
    const area = { ...known.area, ...more.area };
    if (Object.entries(known.area).some(([source, value]) => area[source as AreaSource] !== value)) {
      reader.fail(columnOfArea(reader), 'unit_conflict');
      return;
    }
    if (more.people.some((person) => known.people.some((one) => isSame(one, person)))) {
      reader.fail('name', 'duplicate_person');
      return;
    }
    this.#units.set(known.label, { ...known, area, people: [...known.people, ...more.people] });
  }

  #checkWhole(unit: SheetUnit, known: ReadonlyMap<string, ReadonlySet<string>>): void {
    if (Object.keys(unit.area).length === 0) this.#failAt(unit.row, columnOfArea(this.#has), 'required');
    const owners = unit.people.filter(({ owns }) => owns);
    if (!makeWhole(owners.map(({ share }) => share))) this.#failAt(unit.row, 'share', 'shares_sum');
    const here = unit.people.map(({ name }) => name);
    const told = (guardian: string) => here.includes(guardian) || known.get(guardian)?.size === 1;
    if (unit.people.some(({ guardian }) => guardian !== null && !told(guardian)))
      this.#failAt(unit.row, 'guardian', 'guardian');
    const owning = owners.map(({ name, idNumber }) => `${name} ${idNumber}`);
    if (new Set(owning).size < owning.length) this.#failAt(unit.row, 'name', 'duplicate_person');
  }

  readonly #has = { has: (field: ColumnField) => this.#places.has(field) };

  #failAt(row: number, field: ColumnField, code: CellFault): void {
    const column = this.#places.get(field) ?? this.#places.get('unit')!;
    const heading = this.#matching.headings[column] ?? '';
    this.#tell({ row, column: heading, cell: `${columnLetters(column)}${row}`, code });
  }

  readonly #tell = (fault: SheetFault): void => {
    this.#faultCount += 1;
    if (this.#faults.length < rollLimits.faults) this.#faults.push(fault);
  };
}

function isSame(one: SheetPerson, other: SheetPerson): boolean {
  return one.name === other.name && one.idNumber === other.idNumber && one.owns === other.owns;
}

/** Who bears the name of a guardian, told apart by what stands beside it. */
function personsCalledFor(units: readonly SheetUnit[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { people } of units)
    for (const { guardian } of people) if (guardian !== null) known.set(guardian, new Set());
  for (const { people } of units)
    for (const { name, idNumber, phone } of people) known.get(name)?.add(`${idNumber} ${phone}`);
  return known;
}
