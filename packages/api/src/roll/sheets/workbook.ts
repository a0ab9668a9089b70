import { columnNumber, headingRows } from '@juyi/core/roll/columns';
import { rollLimits } from '@juyi/core/roll/limits';
import type { Cell, SheetRow } from '@juyi/core/roll/sheet';
import type { SaxesTagPlain } from 'saxes';
import { UnreadableFile } from './unreadable.ts';
import { readXml } from './xml.ts';
import { openParts, type Parts } from './zip.ts';

/** A sheet of a file: its name, and its rows as a spreadsheet numbers them. */
export interface Sheet {
  readonly name: string;
  /** The first rows alone: enough to see whether this is the sheet. */
  peek(): Promise<SheetRow[]>;
  rows(): Promise<SheetRow[]>;
}

/** The sheets of a workbook that are not hidden, in their order. @throws UnreadableFile */
export async function openWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await openParts(bytes);
  if (!parts.has('xl/workbook.xml')) throw new UnreadableFile('not_a_sheet');
  const places = await readRelations(parts);
  const sheets = await readSheetNames(parts);
  const strings = parts.has('xl/sharedStrings.xml') ? await readStrings(parts) : [];
  return sheets.slice(0, 50).map(({ name, relation }) => {
    const part = places.get(relation) ?? '';
    return {
      name,
      peek: () => readRows(parts, part, strings, headingRows),
      rows: () => readRows(parts, part, strings, rollLimits.rows + headingRows),
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

async function readRows(parts: Parts, part: string, strings: readonly string[], most: number): Promise<SheetRow[]> {
  const rows: { number: number; cells: (Cell | undefined)[] }[] = [];
  const merges: string[] = [];
  let row: (typeof rows)[number] = { number: 0, cells: [] };
  let cell = { at: 0, type: '', text: '', formula: false };
  let inValue = false;
  const open = (name: string, { attributes }: SaxesTagPlain) => {
    if (name === 'row') row = { number: Number(attributes.r) || row.number + 1, cells: [] };
    else if (name === 'c')
      cell = { at: placeOf(attributes.r, cell.at), type: attributes.t ?? '', text: '', formula: false };
    else if (name === 'f') cell.formula = true;
    else if (name === 'mergeCell') merges.push(attributes.ref ?? '');
    inValue = name === 'v' || name === 't';
  };
  const close = (name: string) => {
    inValue = false;
    if (name === 'c' && cell.at < rollLimits.columns) row.cells[cell.at] = cellOf(cell, strings);
    if (name !== 'row') return;
    cell.at = -1;
    if (row.cells.length > 0) rows.push(row);
    if (rows.length > rollLimits.rows) throw new UnreadableFile('too_many_rows');
  };
  const text = (piece: string) => {
    if (inValue) cell.text += piece;
  };
  cell.at = -1;
  await readXml(parts.text(part), { open, text, close }, () => rows.length >= most);
  markMerged(rows, merges);
  return rows;
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

/** Cells that a spreadsheet shows as one: only one of them holds the value, so none of them can be trusted. */
function markMerged(rows: readonly { number: number; cells: (Cell | undefined)[] }[], merges: readonly string[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const merge of merges) {
    const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(merge) ?? [];
    if (!left || !right) continue;
    const last = Math.min(Number(bottom), Number(top) + rollLimits.rows);
    for (let number = Number(top); number <= last; number += 1) {
      const row = byNumber.get(number);
      if (!row) continue;
      const until = Math.min(columnNumber(right), rollLimits.columns - 1);
      for (let at = columnNumber(left); at <= until; at += 1)
        row.cells[at] = { text: row.cells[at]?.text ?? '', flaw: 'merged' };
    }
  }
}
