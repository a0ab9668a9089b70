import { columnNumber } from '@juyi/core/roll/columns';
import { rollLimits } from '@juyi/core/roll/limits';
import type { Cell, SheetRow } from '@juyi/core/roll/sheet';
import type { SaxesTagPlain } from 'saxes';
import { Merges, noMerges } from './merges.ts';
import { type Survey, surveySheet } from './survey.ts';
import { UnreadableFile } from './unreadable.ts';
import { followXml, readXml } from './xml.ts';
import { openParts, type Parts } from './zip.ts';

/** A sheet of a file: its name, and its rows as a spreadsheet numbers them. */
export interface Sheet {
  readonly name: string;
  /** The first rows alone: enough to see whether this is the sheet, and where its headings are. */
  peek(): Promise<SheetRow[]>;
  /** How many rows there are about, before any is read. */
  count(): Promise<number>;
  /** @throws CsvFault where a text cannot be followed any further */
  rows(): AsyncIterable<SheetRow> | Iterable<SheetRow>;
}

/** A worker may choose one of so many rows as the headings. */
export const peekedRows = 50;

/** The sheets of a workbook that are not hidden, in their order. @throws UnreadableFile */
export async function openWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await openParts(bytes);
  if (!parts.has('xl/workbook.xml')) throw new UnreadableFile('not_a_sheet');
  const places = await readRelations(parts);
  const sheets = await readSheetNames(parts);
  const strings = parts.has('xl/sharedStrings.xml') ? await readStrings(parts) : [];
  return sheets.slice(0, 50).map(({ name, relation }) => {
    const part = places.get(relation) ?? '';
    let looked: Promise<Survey> | undefined;
    const survey = () => (looked ??= surveySheet(parts, part));
    return {
      name,
      peek: () => firstRows(parts, part, strings),
      count: async () => (await survey()).rows,
      rows: async function* () {
        yield* readRows(parts, part, strings, new Merges((await survey()).merges));
      },
    };
  });
}

async function readSheetNames(parts: Parts): Promise<{ name: string; relation: string }[]> {
  const sheets: { name: string; relation: string }[] = [];
  const open = (tagName: string, { attributes }: SaxesTagPlain) => {
    if (tagName !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return;
    const relation = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';
    sheets.push({ name: attributes.name ?? '', relation });
  };
  await readXml(parts.text('xl/workbook.xml'), { open });
  return sheets;
}

async function readRelations(parts: Parts): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  const open = (tagName: string, { attributes }: SaxesTagPlain) => {
    if (tagName !== 'Relationship' || !attributes.Id) return;
    const target = attributes.Target ?? '';
    places.set(attributes.Id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  };
  await readXml(parts.text('xl/_rels/workbook.xml.rels'), { open });
  return places;
}

/** Texts that cells share; the reading aids of East Asian texts are passed over. */
async function readStrings(parts: Parts): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let aside = false;
  await readXml(parts.text('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') aside = true;
      else if (name === 't') inText = !aside;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside = false;
      else if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

async function firstRows(parts: Parts, part: string, strings: readonly string[]): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const row of readRows(parts, part, strings, noMerges)) if (first.push(row) === peekedRows) break;
  return first;
}

/** The rows of a sheet one after the other, so that they are never all kept. */
async function* readRows(
  parts: Parts,
  part: string,
  strings: readonly string[],
  merges: Merges,
): AsyncGenerator<SheetRow> {
  let read: SheetRow[] = [];
  let row: { number: number; cells: (Cell | undefined)[] } = { number: 0, cells: [] };
  let cell = { at: -1, type: '', text: '', formula: false };
  let inValue = false;
  const open = (name: string, { attributes }: SaxesTagPlain) => {
    if (name === 'row') row = { number: numberAfter(row.number, attributes.r), cells: [] };
    else if (name === 'c')
      cell = { at: placeOf(attributes.r, cell.at), type: attributes.t ?? '', text: '', formula: false };
    else if (name === 'f') cell.formula = true;
    inValue = name === 'v' || name === 't';
  };
  const close = (name: string) => {
    inValue = false;
    if (name === 'c' && cell.at < rollLimits.columns) row.cells[cell.at] = cellOf(cell, strings);
    if (name !== 'row') return;
    cell.at = -1;
    if (row.cells.length > 0) read.push(merges.mark(row));
  };
  const text = (piece: string) => {
    if (inValue) cell.text += piece;
  };
  for await (const _ of followXml(parts.text(part), { open, text, close })) {
    yield* read;
    read = [];
  }
}

/** A row says its number, or follows the one before. */
function numberAfter(before: number, said: string | undefined): number {
  const number = Number(said) || before + 1;
  if (number <= before) throw new UnreadableFile('broken');
  return number;
}

/** A cell says where it stands, or stands beside the one before. */
function placeOf(reference: string | undefined, before: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters ? columnNumber(letters) : before + 1;
}

function cellOf(
  { type, text, formula }: { type: string; text: string; formula: boolean },
  strings: readonly string[],
): Cell | undefined {
  if (formula || type === 'e') return { text, flaw: 'formula' };
  if (type === 's') return { text: strings[Number(text)] ?? '' };
  if (type !== '' && type !== 'n') return { text };
  // 13800000001 may be written as 1.3800000001E10; a number that has lost digits stays as it is, and is told.
  const whole = /e/i.test(text) && Number.isSafeInteger(Number(text));
  return { text: whole ? String(Number(text)) : text };
}
