import { hash } from 'node:crypto';
import { CsvFault } from '@juyi/core/kernel/csv';
import { type ColumnField, findHeadings, matchColumns, readMatching } from '@juyi/core/roll/columns';
import { identify, type SheetPeople } from '@juyi/core/roll/identities';
import { rollLimits } from '@juyi/core/roll/limits';
import { isBlank, type SheetContent, SheetReader } from '@juyi/core/roll/read-sheet';
import type { SheetFault, SheetRow, SheetUnit } from '@juyi/core/roll/sheet';
import { openTextFile } from './text-file.ts';
import { UnreadableFile } from './unreadable.ts';
import { openWorkbook, type Sheet } from './workbook.ts';

export interface ReadingOptions {
  /** YYYY-MM-DD in the community's zone. */
  readonly today: string;
  /** A worker's own matching of columns, `A:unit,C:area`, and the row of the headings; found by themselves if left out. */
  readonly matching?: string | undefined;
  readonly headingRow?: number | undefined;
  /** Told how many rows are read, of how many. */
  readonly progress: (done: number, of: number) => void;
}

/** A unit whose people have become a hash: it changes when one of them does, and is small to hand over. */
export interface HandedUnit extends Omit<SheetUnit, 'people'> {
  readonly peopleHash: string;
}

/** What a file holds, as far as it can be understood. */
export interface SheetFile extends Omit<SheetContent, 'units'> {
  readonly units: readonly HandedUnit[];
  readonly sheet: string;
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly columns: readonly (ColumnField | null)[];
  /** The first rows as they stand, so that a worker can see whether the columns are matched well. */
  readonly preview: readonly (readonly string[])[];
  readonly people: SheetPeople;
}

interface Headings {
  readonly number: number;
  readonly headings: readonly string[];
  readonly columns: readonly (ColumnField | null)[];
}

const previewRows = 5;

/** Reads a workbook or a text file whole: its units and people, and every cell that is at fault. @throws UnreadableFile */
export async function readSheetFile(bytes: Uint8Array, options: ReadingOptions): Promise<SheetFile> {
  const sheet = await findSheet(bytes);
  const headings = chooseHeadings(await sheet.peek(), options);
  const reader = new SheetReader({ ...headings, today: options.today });
  const { preview, rows, stopped } = await readBelow(sheet, headings, reader, options.progress);
  const extra = faultsOfFile(headings, rows, stopped);
  const content = reader.finish();
  return {
    ...content,
    units: content.units.map(handOver),
    rows: content.rows || rows,
    faults: [...extra, ...content.faults].slice(0, rollLimits.faults),
    faultCount: extra.length + content.faultCount,
    sheet: sheet.name,
    headingRow: headings.number,
    headings: headings.headings,
    columns: headings.columns,
    preview,
    people: identify(content.units),
  };
}

/** Takes the rows below the headings one by one; none of them is kept. */
async function readBelow(
  sheet: Sheet,
  { number, columns }: Headings,
  reader: SheetReader,
  progress: ReadingOptions['progress'],
) {
  const preview: string[][] = [];
  let rows = 0;
  const about = await sheet.count();
  const readable = columns.includes('unit');
  try {
    for await (const row of sheet.rows()) {
      if (row.number <= number || isBlank(row)) continue;
      if (preview.length < previewRows) preview.push(textsOf(row));
      if (readable) reader.take(row);
      if (rows % 500 === 0) progress(rows, Math.max(rows, about));
      rows += 1;
      if (rows > rollLimits.rows) throw new UnreadableFile('too_many_rows');
    }
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    return { preview, rows, stopped: fault.line };
  }
  return { preview, rows, stopped: null };
}

function handOver({ people, ...unit }: SheetUnit): HandedUnit {
  const each = people.map(({ name, kind, owns, share, idNumber, phone, birth, guardian }) =>
    JSON.stringify([name, kind, owns, share?.numerator, share?.denominator, idNumber, phone, birth, guardian]),
  );
  return { ...unit, peopleHash: hash('sha256', each.sort().join('\n'), 'base64url') };
}

async function findSheet(bytes: Uint8Array): Promise<Sheet> {
  const begins = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  // What was saved by Excel 97, and what is locked by a password, both begin so.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('old_format');
  if (!begins(0x50, 0x4b)) return openTextFile(bytes);
  const sheets = await openWorkbook(bytes);
  let best = sheets[0];
  let most = 0;
  for (const sheet of sheets.length > 1 ? sheets : []) {
    const columns = findHeadings((await sheet.peek()).map(plain))?.columns ?? [];
    const known = columns.filter((column) => column !== null).length;
    if (known > most) [best, most] = [sheet, known];
  }
  if (!best) throw new UnreadableFile('not_a_sheet');
  return best;
}

function chooseHeadings(first: readonly SheetRow[], { matching, headingRow }: ReadingOptions): Headings {
  const texts = first.map(plain);
  const found = findHeadings(texts);
  const full = texts.find(({ cells }) => cells.filter((cell) => cell !== '').length > 1) ?? texts[0];
  const row = texts.find(({ number }) => number === headingRow) ?? found ?? full ?? { number: 0, cells: [] };
  const headings = 'cells' in row ? row.cells : row.headings;
  const own = matching === undefined ? null : readMatching(matching, headings.length);
  return { number: row.number, headings, columns: own ?? matchColumns(headings) };
}

/** Faults of the file as a whole, told at the place where they stand. */
function faultsOfFile({ number, columns }: Headings, rows: number, stopped: number | null): SheetFault[] {
  const row = Math.max(1, number);
  const unit = columns.includes('unit');
  const area = columns.some((column) => column !== null && /area$/i.test(column));
  // A sheet is the whole roll: taken in, an empty one would clear it.
  const code = unit && area ? 'no_rows' : 'headings';
  const found = unit && area && (rows > 0 || stopped !== null);
  const missing = found ? [] : [{ row, column: '', cell: `A${row}`, code } as const];
  const open = stopped === null ? [] : [{ row: stopped, column: '', cell: `A${stopped}`, code: 'quote' as const }];
  return [...missing, ...open];
}

function plain(row: SheetRow): { number: number; cells: string[] } {
  return { number: row.number, cells: textsOf(row) };
}

function textsOf({ cells }: SheetRow): string[] {
  return Array.from(cells, (cell) => cell?.text ?? '');
}
