import { invalid } from '../kernel/invalid.ts';
import { group, type Option } from '../kernel/profile.ts';
import type { Scores } from '../scores/table.ts';
import { type CastVoteRecords, readCastVoteRecords } from './cvr.ts';
import { gradeBallots } from './grade-tallies.ts';
import { type NamedRankings, readNamedRankings, readWrittenRankings } from './profile-json.ts';
import type { Sheet } from './sheet.ts';

/** Scores by candidate, and the lots drawn beforehand, first of the lots first. */
export interface ScoreRecord {
  readonly candidates: readonly string[];
  readonly seats?: number;
  readonly ballots: readonly { readonly count: number; readonly scores: Scores }[];
  readonly lotNumbers?: readonly string[] | null;
}

/** Approvals as lists of candidates' indexes, one list for each voter. */
export interface ApprovalRecord {
  readonly candidates: number;
  readonly seats?: number;
  readonly profile: readonly (readonly number[])[];
}

/** How many gave each proposal each grade, from the worst. */
export interface GradeRecord {
  readonly participants: number;
  readonly tallies: readonly (readonly number[])[];
}

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Reads one election from JSON, by its shape: cast vote records `[count, ranks]`, rankings or scores by name, approvals
 * by index, tallies of grades, or `{ "Ada>Bo=Cy": 12 }`. Undefined when it is none of these.
 * @throws InvalidBallots naming the faulty ballot
 */
export function readJsonElection(value: unknown): Sheet | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as JsonRecord;
  if (Array.isArray(record.tallies)) return gradeSheet(record);
  if (Array.isArray(record.profile)) return approvalSheet(record);
  if (isWritten(record)) return { holds: 'ranking', profile: readWrittenRankings(record) };
  if (!Array.isArray(record.ballots) || !Array.isArray(record.candidates)) return undefined;
  const { candidates, ballots } = record;
  if (candidates.some((name) => typeof name !== 'string')) throw invalid('json', 'candidates', 'must be names.');
  if (ballots.length > 0 && ballots.every(Array.isArray)) {
    for (const [at, ballot] of ballots.entries()) checkRecord(ballot, at, candidates.length);
    return { holds: 'ranking', profile: { ...readCastVoteRecords(value as CastVoteRecords), ...seatsOf(record) } };
  }
  const holds = ballots.some((ballot) => has(ballot, 'ranking')) ? 'ranking' : 'scores';
  for (const [at, ballot] of ballots.entries()) checkBallot(ballot, at, holds);
  const sheet = holds === 'ranking' ? rankingSheet(record) : scoreSheet(value as ScoreRecord);
  const lots = record.lotNumbers;
  return Array.isArray(lots) ? { ...sheet, profile: { ...sheet.profile, lots: lots.map(String) } } : sheet;
}

function isWritten(record: JsonRecord): record is Readonly<Record<string, number>> {
  const counts = Object.values(record);
  return counts.length > 0 && counts.every((count) => Number.isSafeInteger(count) && (count as number) > 0);
}

function rankingSheet(record: JsonRecord): Sheet {
  const profile = readNamedRankings(record as unknown as NamedRankings);
  const settings = record.unrankedIsLast === false ? { settings: { unranked: 'no-opinion' } } : {};
  return { holds: 'ranking', profile: { ...profile, ...seatsOf(record) }, ...settings };
}

function scoreSheet({ candidates, ballots, ...record }: ScoreRecord): Sheet {
  const options = candidates.map((name): Option => ({ id: name, name }));
  const groups = ballots.map(({ count, scores }) => ({ ballot: scores, count }));
  return { holds: 'scores', profile: { options, groups, ...seatsOf(record) } };
}

function approvalSheet(record: JsonRecord): Sheet {
  const { candidates, profile } = record as unknown as ApprovalRecord;
  if (!Number.isSafeInteger(candidates)) throw invalid('json', 'candidates', 'must be how many there are.');
  const voters = profile.map((approved, at) => {
    const good =
      Array.isArray(approved) && approved.every((one) => Number.isInteger(one) && one >= 0 && one < candidates);
    if (!good) throw invalid('json', `ballot ${at + 1}`, `must list candidates from 0 to ${candidates - 1}.`);
    return approved as readonly number[];
  });
  const options = Array.from({ length: candidates }, (_, index): Option => ({ id: `${index}`, name: `${index}` }));
  return { holds: 'choices', profile: { options, groups: group(voters, String), ...seatsOf(record) } };
}

function gradeSheet(record: JsonRecord): Sheet {
  const { tallies, participants } = record as unknown as GradeRecord;
  const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  if (!whole(participants)) throw invalid('json', 'participants', 'must be a whole number.');
  tallies.forEach((counts, at) => {
    if (!Array.isArray(counts) || !counts.every(whole)) {
      throw invalid('json', `tally ${at + 1}`, 'must list how many gave each grade.');
    }
  });
  const options = tallies.map((_, index): Option => ({ id: `${index}`, name: `${index}` }));
  const groups = gradeBallots(tallies, participants);
  return { holds: 'grades', profile: { options, groups }, settings: { grades: tallies[0]?.length ?? 2 } };
}

function seatsOf({ seats }: { readonly seats?: unknown }): { readonly seats?: number } {
  if (seats === undefined || seats === null) return {};
  if (!Number.isSafeInteger(seats) || (seats as number) < 1) throw invalid('json', 'seats', 'must be a whole number.');
  return { seats: seats as number };
}

function checkRecord(ballot: unknown, at: number, candidates: number): void {
  const [, ranks] = ballot as unknown[];
  const mark = (one: unknown) => Number.isInteger(one) && (one as number) >= -1 && (one as number) < candidates;
  if (!Array.isArray(ranks) || !ranks.every((rank) => Array.isArray(rank) && rank.every(mark))) {
    throw invalid('json', `ballot ${at + 1}`, 'must be a count and a list of candidates’ indexes for each rank.');
  }
}

function checkBallot(ballot: unknown, at: number, holds: 'ranking' | 'scores'): void {
  const { count, [holds]: marks } = (ballot ?? {}) as JsonRecord;
  const where = `ballot ${at + 1}`;
  if (!Number.isSafeInteger(count) || (count as number) < 1) throw invalid('json', where, 'must have a count above 0.');
  const good = Array.isArray(marks) && (holds === 'scores' || marks.every(Array.isArray));
  if (!good) throw invalid('json', where, holds === 'scores' ? 'must list scores.' : 'must list names for each rank.');
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
