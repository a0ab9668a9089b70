import { invalid } from '../kernel/invalid.ts';
import type { Option, Profile } from '../kernel/profile.ts';
import { mergeRankings, type Rank, type Ranking } from '../ranked/ranking.ts';

/** What a BLT file holds: the profile without those who withdrew, and the title. */
export interface BltFile {
  readonly title: string;
  readonly profile: Profile<Ranking>;
  /** Names of those who withdrew; they are taken off every ballot. */
  readonly withdrawn: readonly string[];
  /** The line on which a group's first ballot stands; `group` counts from 0. */
  whereOf(group: number): string;
}

interface Reading {
  size: number;
  seats: number;
  nicks: ReadonlyMap<string, number>;
  readonly withdrawn: Set<number>;
  order: number[] | undefined;
  readonly ballots: { readonly ranking: Rank[]; readonly count: number; readonly line: number }[];
}

/**
 * Reads a BLT file (Hill, Wichmann and Woodall 1987, and its dialects): `candidates seats`, withdrawals as negative
 * numbers or `[withdrawn …]`, `[nick …]`, `[tie …]`, ballots `count first second … 0` with `a=b` for equal ranks and `-` for a
 * skipped one, `0`, then names and title in quotes. Byte order mark, comments, trailing commas and doubled quotes are taken.
 * @throws InvalidBallots naming the faulty line
 */
export function readBlt(text: string): BltFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const reading: Reading = { size: 0, seats: 0, nicks: new Map(), withdrawn: new Set(), order: undefined, ballots: [] };
  let ballot: string[] = [];
  let at = 0;
  for (let ended = false; !ended; at += 1) {
    const line = lines[at];
    if (line === undefined)
      throw invalid('line', `line ${lines.length}`, 'The ballots never end: a line with 0 is missing.');
    const tokens = tokensOf(line);
    if (tokens.length === 0) continue;
    if (reading.size === 0) readHead(tokens, at, reading);
    else if (tokens[0]!.startsWith('[')) readSetting(tokens, at, reading);
    else if (ballot.length === 0 && tokens.every((token) => /^-\d+$/.test(token))) {
      for (const token of tokens) reading.withdrawn.add(optionOf(token.slice(1), at, reading));
    } else {
      for (const token of tokens) {
        if (ended) throw invalid('line', `line ${at + 1}`, 'There is more after the 0 that ends the ballots.');
        if (token !== '0') ballot.push(token);
        else if (ballot.length === 0) ended = true;
        else {
          reading.ballots.push(readBallot(ballot, at, reading));
          ballot = [];
        }
      }
    }
  }
  return finish(reading, namesOf(lines, at, reading.size));
}

/** Words of a line without its comment; trailing commas, as spreadsheets leave them, are dropped. */
function tokensOf(line: string): string[] {
  const bare = line.includes('#') ? line.slice(0, line.indexOf('#')) : line;
  return bare.split(/[\s,]+/).filter((token) => token !== '');
}

function readHead(tokens: readonly string[], at: number, reading: Reading): void {
  const [size, seats, ...more] = tokens.map(Number);
  if (
    !size ||
    !seats ||
    more.length > 0 ||
    !Number.isInteger(size) ||
    !Number.isInteger(seats) ||
    size < 0 ||
    seats < 0
  ) {
    throw invalid(
      'line',
      `line ${at + 1}`,
      'The first line must hold the number of candidates and the number of seats.',
    );
  }
  reading.size = size;
  reading.seats = seats;
}

function readSetting(tokens: readonly string[], at: number, reading: Reading): void {
  const [name, ...values] = tokens
    .join(' ')
    .replace(/^\[\s*/, '')
    .replace(/\s*\]$/, '')
    .split(/\s+/);
  if (name === 'nick') {
    if (values.length !== reading.size || new Set(values).size !== reading.size) {
      throw invalid('line', `line ${at + 1}`, `[nick] must give ${reading.size} different short names.`);
    }
    reading.nicks = new Map(values.map((nick, index) => [nick, index]));
  } else if (name === 'withdrawn') for (const value of values) reading.withdrawn.add(optionOf(value, at, reading));
  else if (name === 'tie') reading.order = values.map((value) => optionOf(value, at, reading));
}

function readBallot([head, ...ranks]: readonly string[], at: number, reading: Reading): Reading['ballots'][number] {
  const identified = /^\(.*\)$/.test(head!);
  const count = identified ? 1 : Number(head);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw invalid('line', `line ${at + 1}`, `A ballot line starts with how many voters cast it, not with ${head}.`);
  }
  const seen = new Set<number>();
  const ranking: Rank[] = [];
  for (const rank of ranks) {
    const options = rank === '-' ? [] : rank.split('=').map((token) => optionOf(token, at, reading));
    for (const option of options) {
      if (seen.has(option)) throw invalid('line', `line ${at + 1}`, `Candidate ${option + 1} is ranked twice.`);
      seen.add(option);
    }
    const standing = options.filter((option) => !reading.withdrawn.has(option));
    if (standing.length === 1) ranking.push(standing[0]!);
    else if (standing.length > 0 || options.length === 0) ranking.push(standing);
  }
  return { ranking, count, line: at + 1 };
}

function optionOf(token: string, at: number, { size, nicks }: Reading): number {
  const known = nicks.get(token);
  if (known !== undefined) return known;
  const number = /^\d+$/.test(token) ? Number(token) : 0;
  if (number < 1 || number > size) throw invalid('line', `line ${at + 1}`, `There is no candidate “${token}”.`);
  return number - 1;
}

/** The names and the title after the ballots, one to a line; else several to a line, else as comments. */
function namesOf(lines: readonly string[], from: number, size: number): string[] {
  const rest = lines.slice(from).map((line) =>
    line
      .replace('\u001a', '')
      .trim()
      .replace(/[\s,]+$/, ''),
  );
  const filled = rest.filter((line) => line !== '');
  const names = filled.filter((line) => !line.startsWith('#'));
  if (names.length >= size) return names.map(nameOf);
  const parts = names.flatMap((line) => partsOf(line) ?? [line]);
  return parts.length >= size ? parts : filled.map(nameOf);
}

/** A name without its quotes; several quoted parts, such as a name and a party, are one name. */
function nameOf(line: string): string {
  const parts = partsOf(line);
  if (parts === undefined) return line.replace(/^#\s*|^"|"$/g, '').trim();
  return parts.length === 1 && parts[0]!.startsWith('"') ? nameOf(parts[0]!) : parts.join(' ');
}

/** The quoted strings of a line that holds nothing else. */
function partsOf(line: string): string[] | undefined {
  if (!/^(?:"(?:[^"]|"")*"[\s,]*)+$/.test(line)) return undefined;
  return Array.from(line.matchAll(/"((?:[^"]|"")*)"/g), ([, part]) => part!.replaceAll('""', '"').trim());
}

/** Candidates keep their number in the file as id, so that a result can be laid beside the file. */
function finish({ size, seats, withdrawn, order, ballots }: Reading, names: readonly string[]): BltFile {
  if (names.length < size) throw invalid('names', 'names', `There are ${size} candidates but ${names.length} names.`);
  const all = names.slice(0, size).map((name, index): Option => ({ id: String(index + 1), name }));
  const place = new Map(
    all
      .map((_, index) => index)
      .filter((index) => !withdrawn.has(index))
      .map((index, at) => [index, at]),
  );
  const renumber = (rank: Rank): Rank =>
    typeof rank === 'number' ? place.get(rank)! : rank.map((each) => place.get(each)!);
  const standing = ballots.map(({ ranking, count, line }) => ({
    ballot: withdrawn.size ? ranking.map(renumber) : ranking,
    count,
    line,
  }));
  const groups = mergeRankings(standing);
  const profile: Profile<Ranking> = {
    options: all.filter((_, index) => !withdrawn.has(index)),
    groups,
    seats,
    ...(order && { lots: order.filter((index) => !withdrawn.has(index)).map((index) => String(index + 1)) }),
  };
  return {
    title: names[size] ?? '',
    profile,
    withdrawn: [...withdrawn].map((index) => names[index]!),
    whereOf: (group) => `line ${standing.find(({ ballot }) => ballot === groups[group]?.ballot)?.line}`,
  };
}
