/**
 * One row of a CSV file: the line it begins on and how many it takes, its number among all rows as a spreadsheet counts
 * them (blank ones too), both from 1, and its cells without spaces around them.
 */
export interface CsvRow {
  readonly line: number;
  readonly lines: number;
  readonly row: number;
  readonly cells: readonly string[];
}

/** A CSV file that cannot be taken apart: the line, and why. */
export class CsvFault extends Error {
  readonly line: number;
  readonly code: 'open-quote' | 'quote';

  constructor(line: number, code: CsvFault['code']) {
    super(`line ${line}: ${code}`);
    this.name = 'CsvFault';
    this.line = line;
    this.code = code;
  }
}

/**
 * The rows of a CSV text that are not blank (RFC 4180; also semicolons or tabs, whichever the first row has most of). A
 * quoted cell may hold separators, doubled quotes and line ends.
 * @throws CsvFault where a quote is never closed, or text follows a closed one
 */
export function* readCsvRows(text: string): Generator<CsvRow> {
  const separator = separatorOf(text);
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  let at = 0;
  let line = 1;
  let begun = 1;
  let row = 1;
  let cells: string[] = [];
  while (at < text.length) {
    const start = skipSpaces(text, at);
    if (text[start] === '"') {
      const quoted = readQuoted(text, start, line);
      cells.push(quoted.cell.trim());
      line += quoted.lines;
      at = skipSpaces(text, quoted.end);
      if (at < text.length && text[at] !== separator && !isEnd(text[at]!)) throw new CsvFault(line, 'quote');
    } else {
      plain.lastIndex = at;
      const [cell] = plain.exec(text)!;
      cells.push(cell.trim());
      at += cell.length;
    }
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    if (cells.some((cell) => cell !== '')) yield { line: begun, lines: line - begun + 1, row, cells };
    cells = [];
    row += 1;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    begun = line;
  }
  if (cells.some((cell) => cell !== '')) yield { line: begun, lines: line - begun + 1, row, cells };
}

function readQuoted(text: string, start: number, line: number): { cell: string; end: number; lines: number } {
  let at = start + 1;
  let cell = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw new CsvFault(line, 'open-quote');
    cell += text.slice(at, close);
    at = close + 1;
    if (text[at] !== '"') break;
    cell += '"';
    at += 1;
  }
  const lines = cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return { cell: lines > 0 ? cell.replaceAll(/\r\n?/g, '\n') : cell, end: at, lines };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function isEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

/** The separator that the first row has most of, outside quotes. */
function separatorOf(text: string): string {
  const [head = ''] = /[^\r\n]*\S[^\r\n]*/.exec(text) ?? [];
  const bare = head.replaceAll(/"[^"]*"/g, '');
  const times = (separator: string) => bare.split(separator).length;
  return [';', '\t'].reduce((best, each) => (times(each) > times(best) ? each : best), ',');
}
