import type { CellFault, Reading } from './cells.ts';
import { type ColumnField, columnLetters } from './columns.ts';
import { wouldRun } from './formulas.ts';
import { rollLimits } from './limits.ts';
import type { SheetFault, SheetRow } from './sheet.ts';

/** How the columns of a sheet are to be read, and the day on which somebody is grown up or not. */
export interface Matching {
  readonly headings: readonly string[];
  readonly columns: readonly (ColumnField | null)[];
  /** YYYY-MM-DD, in the community's zone. */
  readonly today: string;
}

const control = /[\p{Cc}\u2028\u2029]/u;
/** Marks that are not seen, such as a space without width: two rooms never differ by one. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g;
const mayBreakLines: readonly ColumnField[] = ['name', 'residents', 'tenants', 'share', 'idNumber', 'phone'];

/** Reads one row's cells by what they hold, and keeps count of what could not be read. */
export class RowReader {
  readonly row: number;
  faults = 0;
  readonly #cells: SheetRow['cells'];
  readonly #headings: readonly string[];
  readonly #places: ReadonlyMap<ColumnField, number>;
  readonly #tell: (fault: SheetFault) => void;

  /** @param places the column of each field, from 0 */
  constructor(
    row: SheetRow,
    headings: readonly string[],
    places: ReadonlyMap<ColumnField, number>,
    tell: (fault: SheetFault) => void,
  ) {
    this.row = row.number;
    this.#cells = row.cells;
    this.#headings = headings;
    this.#places = places;
    this.#tell = tell;
  }

  has(field: ColumnField): boolean {
    return this.#places.has(field);
  }

  fail(field: ColumnField, code: CellFault): void {
    this.faults += 1;
    const column = this.#places.get(field) ?? this.#places.get('unit')!;
    const cell = `${columnLetters(column)}${this.row}`;
    this.#tell({ row: this.row, column: this.#headings[column] ?? '', cell, code });
  }

  /** What a cell says; empty where it says nothing or cannot be taken. */
  text(field: ColumnField): string {
    const cell = this.#cells[this.#places.get(field) ?? -1];
    if (!cell) return '';
    const written = cell.text.replaceAll(unseen, '').trim();
    // A stroke before a sign is how sheets write a text that must not run.
    const found = written.startsWith("'") && wouldRun(written.slice(1)) ? written.slice(1).trim() : written;
    const code = cell.flaw ?? flawOf(found, field);
    if (code === null) return found;
    this.fail(field, code);
    return '';
  }

  /** What a cell says, understood; null where it says nothing or cannot be understood. */
  read<Value>(field: ColumnField, reader: (text: string) => Reading<Value>): Value | null {
    return this.understand(field, this.text(field), reader);
  }

  /** A text of a cell, understood. */
  understand<Value>(field: ColumnField, text: string, reader: (text: string) => Reading<Value>): Value | null {
    if (text === '') return null;
    const reading = reader(text);
    if ('value' in reading) return reading.value;
    this.fail(field, reading.fault);
    return null;
  }
}

function flawOf(text: string, field: ColumnField): CellFault | null {
  if (text.length > rollLimits.cell) return 'too_long';
  const inLine = mayBreakLines.includes(field) ? text.replaceAll('\n', '') : text;
  return control.test(inLine) ? 'control_character' : null;
}
