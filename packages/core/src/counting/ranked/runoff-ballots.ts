import type { Profile } from '../kernel/profile.ts';
import { checkOption, type Rank, type Ranking, unreadable } from './ranking.ts';

/** What to do at a rank with several marks. */
export type Overvotes = 'exhaust' | 'skip' | 'exhaust-if-several-continue';

/** How a ballot is read before any count. */
export interface Reading {
  readonly overvotes: Overvotes;
  /** Ranks in a row that may be empty; more end the ballot. -1 is any number. */
  readonly skips: number;
  /** Whether an option ranked twice ends the ballot; if not, the second mark is passed over. */
  readonly endAtRepeat: boolean;
  /** Ranks that are read; 0 is all. */
  readonly ranks: number;
}

/** Why a ballot ends. */
export const ends = ['choices', 'overvotes', 'repeated', 'skipped'] as const;

export type End = (typeof ends)[number];

/** Ballots as codes: an option, a set of options (`setBase` and up), or a negative end; each ballot has exactly one end. */
export interface Codes {
  readonly counts: Float64Array;
  readonly starts: Uint32Array;
  readonly codes: Int16Array;
  readonly sets: readonly (readonly number[])[];
  /** Ballots with a mark. */
  readonly total: number;
}

export const setBase = 16_384;

/** The code that stands for an end. */
export function codeOf(end: End): number {
  return -1 - ends.indexOf(end);
}

/**
 * Reads ballots into codes. Everything that does not hang on who is still in is settled here: skipped ranks, repeated
 * options, and overvotes where the rule looks at nothing else. A ballot without a mark is not counted.
 */
export function codesOf({ groups, options }: Profile<Ranking>, reading: Reading): Codes {
  const size = groups.reduce((sum, { ballot }) => sum + ballot.length + 1, 0);
  const codes = new Int16Array(size);
  const starts = new Uint32Array(groups.length);
  const counts = new Float64Array(groups.length);
  const sets: number[][] = [];
  let at = 0;
  let ballots = 0;
  let total = 0;
  groups.forEach(({ ballot, count }, number) => {
    for (const rank of ballot) checkRank(rank, options.length, number);
    if (!ballot.some(isMarked)) return;
    starts[ballots] = at;
    counts[ballots] = count;
    at = readBallot(ballot, reading, codes, at, sets);
    total += count;
    ballots += 1;
  });
  return {
    codes: codes.subarray(0, at),
    sets,
    starts: starts.subarray(0, ballots),
    counts: counts.subarray(0, ballots),
    total,
  };
}

function readBallot(ballot: Ranking, reading: Reading, codes: Int16Array, from: number, sets: number[][]): number {
  const { overvotes, skips, endAtRepeat, ranks } = reading;
  const last = ranks === 0 ? ballot.length : Math.min(ranks, ballot.length);
  let end: End = 'choices';
  let previous = -1;
  let at = from;
  for (let rank = 0; rank < last; rank += 1) {
    const marks = ballot[rank]!;
    if (!isMarked(marks)) continue;
    if (skips >= 0 && rank - previous > skips + 1) {
      end = 'skipped';
      break;
    }
    previous = rank;
    if (endAtRepeat && isRepeated(ballot, rank)) {
      end = 'repeated';
      break;
    }
    if (typeof marks === 'number' || (marks.length === 1 && marks[0] !== unreadable)) {
      codes[at++] = typeof marks === 'number' ? marks : marks[0]!;
    } else if (overvotes === 'exhaust' || (overvotes !== 'skip' && marks.includes(unreadable))) {
      end = 'overvotes';
      break;
    } else if (overvotes !== 'skip') codes[at++] = setBase + sets.push([...marks]) - 1;
  }
  codes[at++] = codeOf(end);
  return at;
}

/** Whether an option on a rank stands on an earlier one too. */
function isRepeated(ballot: Ranking, rank: number): boolean {
  const marks = [ballot[rank]!].flat();
  return ballot
    .slice(0, rank)
    .some((earlier) => [earlier].flat().some((option) => option !== unreadable && marks.includes(option)));
}

function isMarked(rank: Rank): boolean {
  return typeof rank === 'number' || rank.length > 0;
}

function checkRank(rank: Rank, options: number, number: number): void {
  if (typeof rank === 'number') checkOption(rank, options, number);
  else for (const option of rank) if (option !== unreadable) checkOption(option, options, number);
}
