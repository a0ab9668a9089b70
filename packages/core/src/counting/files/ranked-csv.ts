import { invalid } from '../kernel/invalid.ts';
import type { Option } from '../kernel/profile.ts';
import { type Rank, type Ranking, unreadable } from '../ranked/ranking.ts';
import { type CsvBallot, readCsv } from './csv.ts';
import { type Placed, type Sheet, sheetOf } from './sheet.ts';

/** `1`, `rank 1`, `choice_1`, `1st choice`, `第1选择`; the number is the rank. */
const rankTitle =
  /^(?:rank|choice|preference|pref)?[\s_#.-]*(\d{1,3})(?:st|nd|rd|th)?[\s_-]*(?:rank|choice|preference)?$/i;
const chineseTitle = /^第\s*(\d{1,3})\s*(?:顺位|选择|志愿|选|位|名)$/;

/** What exports of scanned ballots write where a rank is empty, or has several marks. */
const skips = new Set(['', 'skipped', 'undervote']);
const overvotes = new Set(['overvote']);

/**
 * Reads ranked ballots from CSV, in any of three forms told apart by the header:
 * one column of `Ada>Bo=Cy`; a column for each rank, holding names; or a column for each option, holding its rank.
 * Options are in the order of the columns or of first appearance. Ranks may be skipped; equal ranks are kept.
 * @throws InvalidBallots naming the faulty line
 */
export function readRankedCsv(text: string): Sheet {
  const { header, ballots } = readCsv(text);
  const ranks = header.map(rankOf);
  if (ranks.every((rank) => rank !== undefined)) {
    const order = ranks.map((rank, at) => ({ rank, at })).sort((a, b) => a.rank - b.rank);
    return named(ballots, ({ cells }) => order.map(({ at }) => cells[at]!));
  }
  if (header.length === 1) return named(ballots, ({ cells }) => cells[0]!.split('>'));
  const options = header.map((name): Option => ({ id: name, name }));
  const placed = ballots.map(({ line, count, cells }) => ({ line, count, ballot: rankingOf(cells, line) }));
  return sheetOf('ranking', options, placed);
}

function rankOf(title: string): number | undefined {
  const number = (rankTitle.exec(title) ?? chineseTitle.exec(title))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Ballots whose ranks hold names; the options are all names that occur. */
function named(ballots: readonly CsvBallot[], ranksOf: (ballot: CsvBallot) => readonly string[]): Sheet {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  };
  const placed = ballots.map((ballot): Placed<Ranking> => {
    const ranks = ranksOf(ballot).map((cell): Rank => {
      const plain = cell.trim();
      if (skips.has(plain.toLowerCase())) return [];
      if (overvotes.has(plain.toLowerCase())) return [unreadable];
      const names = plain.split('=').map((name) => name.trim());
      if (names.includes('')) throw invalid('line', `line ${ballot.line}`, 'A name is missing beside “=”.');
      return names.length === 1 ? numberOf(names[0]!) : names.map(numberOf);
    });
    return { line: ballot.line, count: ballot.count, ballot: withoutEmptyEnd(ranks) };
  });
  const options = [...numbers.keys()].map((name): Option => ({ id: name, name }));
  return sheetOf('ranking', options, placed);
}

/** The ranking of a line that gives each option its rank. */
function rankingOf(cells: readonly string[], line: number): Ranking {
  const ranks: number[][] = cells.map(() => []);
  cells.forEach((cell, option) => {
    if (cell === '') return;
    const rank = /^\d{1,4}$/.test(cell) ? Number(cell) : 0;
    if (rank < 1 || rank > cells.length) {
      throw invalid('line', `line ${line}`, `“${cell}” is not a rank from 1 to ${cells.length}.`);
    }
    ranks[rank - 1]!.push(option);
  });
  return withoutEmptyEnd(ranks.map((options): Rank => (options.length === 1 ? options[0]! : options)));
}

function withoutEmptyEnd(ranks: readonly Rank[]): Ranking {
  return ranks.slice(0, ranks.findLastIndex((rank) => typeof rank === 'number' || rank.length > 0) + 1);
}
