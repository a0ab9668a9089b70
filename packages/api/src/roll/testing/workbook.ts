import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { columnLetters } from '@juyi/core/roll/columns';
import { ZipFile } from 'yazl';

type TestCell = string | number | { readonly formula: string; readonly value: string };

/** A sheet of a test's workbook. */
export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** A workbook as spreadsheets write it; `padding` adds so many spaces to its first sheet. */
export async function makeWorkbook(sheets: readonly TestSheet[], { padding = 0 } = {}): Promise<Uint8Array> {
  const strings: string[] = [];
  const zip = new ZipFile();
  sheets.forEach((sheet, at) => {
    const blank = at === 0 && padding > 0 ? spaces(padding) : [];
    const pieces = Readable.from([...blank.map((each) => each), sheetXml(sheet, strings)]);
    zip.addReadStream(pieces, `xl/worksheets/sheet${at + 1}.xml`);
  });
  const names = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${hidden ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  zip.addBuffer(Buffer.from(`<workbook xmlns:r="r"><sheets>${names.join('')}</sheets></workbook>`), 'xl/workbook.xml');
  zip.addBuffer(Buffer.from(`<Relationships>${links.join('')}</Relationships>`), 'xl/_rels/workbook.xml.rels');
  const shared = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  zip.addBuffer(Buffer.from(`<sst>${shared}</sst>`), 'xl/sharedStrings.xml');
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream as Readable));
}

function spaces(count: number): string[] {
  const piece = ' '.repeat(1_000_000);
  return Array.from({ length: Math.ceil(count / piece.length) }, () => piece);
}

function sheetXml({ rows, merges = [] }: TestSheet, strings: string[]): string {
  const body = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, n) => cellXml(cell, `${columnLetters(n)}${at + 1}`, strings)).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${body.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(cell: TestCell, reference: string, strings: string[]): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell !== 'string') return `<c r="${reference}"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
  return `<c r="${reference}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
}
