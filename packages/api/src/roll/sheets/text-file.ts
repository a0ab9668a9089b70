import { CsvFault, readCsvRows } from '@juyi/core/kernel/csv';
import { rollLimits } from '@juyi/core/roll/limits';
import type { Cell, SheetRow } from '@juyi/core/roll/sheet';
import { UnreadableFile } from './unreadable.ts';
import { peekedRows, type Sheet } from './workbook.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const gbk = new TextDecoder('gb18030', { fatal: true });

/** A text, and the lines (from 1) that are written in another encoding than the rest. */
interface Decoded {
  readonly text: string;
  readonly broken: ReadonlySet<number>;
}

/** A text file as the one sheet of it. @throws UnreadableFile */
export function openTextFile(bytes: Uint8Array): Sheet {
  const decoded = decodeText(bytes);
  return {
    name: '',
    async peek() {
      const first: SheetRow[] = [];
      try {
        for (const row of readRows(decoded)) if (first.push(row) === peekedRows) break;
      } catch (fault) {
        if (!(fault instanceof CsvFault)) throw fault;
      }
      return first;
    },
    count: async () => decoded.text.match(/\n/g)?.length ?? 0,
    rows: () => readRows(decoded),
  };
}

function* readRows({ text, broken }: Decoded): Generator<SheetRow> {
  for (const { row, line, lines, cells } of readCsvRows(text)) {
    const odd = Array.from({ length: lines }, (_, more) => line + more).some((each) => broken.has(each));
    yield { number: row, cells: cells.slice(0, rollLimits.columns).map((cell) => cellOf(cell, odd)) };
  }
}

function cellOf(text: string, odd: boolean): Cell {
  // A text file holds a formula as its text; opened in a spreadsheet it would run.
  if (/^[=@]/.test(text)) return { text, flaw: 'formula' };
  return odd && /[^\p{ASCII}]/u.test(text) ? { text, flaw: 'encoding' } : { text };
}

/** UTF-8 or UTF-16 with or without a mark, or GBK; its first line with other letters than ASCII decides. */
function decodeText(bytes: Uint8Array): Decoded {
  const none = new Set<number>();
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), broken: none };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), broken: none };
  if (bytes.includes(0)) return { text: decodePairs(bytes), broken: none };
  const whole = decodeWith(utf8, bytes);
  if (whole !== null) return { text: whole, broken: none };
  const lines = linesOf(bytes);
  const first = lines.find((line) => line.some((byte) => byte > 0x7f))!;
  const plain = decodeWith(utf8, first) === null ? gbk : utf8;
  const broken = new Set<number>();
  const texts = lines.map((line, at) => {
    const text = decodeWith(plain, line);
    if (text !== null && !(plain === gbk && looksLikeUtf8(line))) return text;
    broken.add(at + 1);
    return new TextDecoder(plain.encoding).decode(line);
  });
  return { text: texts.join('\n'), broken };
}

/** UTF-16 without a mark: in one order of its bytes it is a text of lines, in the other it is none. */
function decodePairs(bytes: Uint8Array): string {
  for (const order of ['utf-16le', 'utf-16be']) {
    const text = decodeWith(new TextDecoder(order, { fatal: true }), bytes);
    if (text !== null && /[\r\n]/.test(text) && !/[^\P{C}\t\r\n]/u.test(text)) return text;
  }
  throw new UnreadableFile('not_a_sheet');
}

function decodeWith(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Two Chinese characters and more, and nothing else that could not be read as UTF-8: hardly GBK by chance. */
function looksLikeUtf8(line: Uint8Array): boolean {
  const text = decodeWith(utf8, line);
  return text !== null && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
}

/** In UTF-8 and in GBK alike, the byte of a line end is never part of another character. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
}
