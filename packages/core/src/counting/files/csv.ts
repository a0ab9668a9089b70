import { CsvFault, type CsvRow, readCsvRows } from '../../kernel/csv.ts';
import { invalid } from '../kernel/invalid.ts';

/** One line of a CSV file that holds a ballot: how many voters cast it, and its cells under the header's names. */
export interface CsvBallot {
  readonly line: number;
  readonly count: number;
  readonly cells: readonly string[];
}

/** A CSV file of ballots. Columns that only number the ballots are left out. */
export interface CsvBallots {
  readonly header: readonly string[];
  readonly ballots: readonly CsvBallot[];
}

const counting = new Set(['count', 'counts', 'number', 'weight', 'ballots', 'voters', '张数', '票数', '人数']);
const numbering = new Set([
  'id',
  'voter',
  'voter id',
  'voter_id',
  'ballot id',
  'ballot_id',
  'timestamp',
  '编号',
  '序号',
]);

/**
 * Reads a CSV file of ballots (RFC 4180; also semicolons or tabs): a header, then a line for each ballot. A column named
 * `count` (张数) says how many voters cast it. Byte order mark, doubled quotes, blank lines and trailing commas are taken.
 * @throws InvalidBallots naming the faulty line
 */
export function readCsv(text: string): CsvBallots {
  const [head, ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  if (head === undefined) throw invalid('line', 'line 1', 'The file is empty; its first line must name the columns.');
  const titles = withoutEmptyEnd(head.cells);
  const plain = titles.map((title) => title.toLowerCase());
  const countAt = plain.findIndex((title) => counting.has(title));
  const columns = plain.flatMap((title, at) => (at === countAt || numbering.has(title) ? [] : [at]));
  const header = columns.map((at) => titles[at]!);
  checkHeader(header, head.line);
  const ballots = rows.map(({ line, cells }) => {
    if (withoutEmptyEnd(cells).length > titles.length) {
      throw invalid('line', `line ${line}`, `There are ${titles.length} columns and more cells than that.`);
    }
    const count = countAt < 0 ? 1 : countOf(cells[countAt], line);
    return { line, count, cells: columns.map((at) => cells[at] ?? '') };
  });
  return { header, ballots: ballots.filter(({ count }) => count > 0) };
}

function checkHeader(header: readonly string[], line: number): void {
  const where = `line ${line}`;
  if (header.length === 0) throw invalid('line', where, 'No column is left for what the voters marked.');
  if (header.includes('')) throw invalid('line', where, 'A column has no name.');
  const twice = header.find((title, at) => header.indexOf(title) < at);
  if (twice !== undefined) throw invalid('line', where, `Two columns are called “${twice}”.`);
}

function countOf(cell: string | undefined, line: number): number {
  const count = /^\d{1,15}$/.test(cell ?? '') ? Number(cell) : Number.NaN;
  if (Number.isNaN(count)) throw invalid('line', `line ${line}`, 'The number of ballots must be a whole number.');
  return count;
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** Rows that are not blank. */
function rowsOf(text: string): CsvRow[] {
  try {
    return [...readCsvRows(text)];
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    throw invalid('line', `line ${fault.line}`, quoteFaults[fault.code]);
  }
}

const quoteFaults: Record<CsvFault['code'], string> = {
  'open-quote': 'A quote is opened and never closed.',
  quote: 'A quote inside a cell must be doubled and the cell quoted.',
};
