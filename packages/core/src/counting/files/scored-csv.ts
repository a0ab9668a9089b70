import { invalid } from '../kernel/invalid.ts';
import type { Option } from '../kernel/profile.ts';
import type { Scores } from '../scores/table.ts';
import { readCsv } from './csv.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/**
 * Reads ballots that give options a number each (scores, grades, dots, or 1 for a mark) from CSV: a column for each
 * option, a line for each ballot, an empty cell where nothing is marked.
 * @throws InvalidBallots naming the faulty line
 */
export function readScoredCsv(text: string): Sheet {
  const { header, ballots } = readCsv(text);
  const options = header.map((name): Option => ({ id: name, name }));
  const placed = ballots.map(({ line, count, cells }) => ({
    line,
    count,
    ballot: cells.map((cell) => mark(cell, line)),
  }));
  return sheetOf<Scores>('scores', options, placed);
}

function mark(cell: string, line: number): number | null {
  if (cell === '') return null;
  if (!/^-?\d{1,9}$/.test(cell)) throw invalid('line', `line ${line}`, `“${cell}” is not a whole number.`);
  return Number(cell);
}
