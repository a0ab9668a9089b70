import { invalid } from '../kernel/invalid.ts';
import type { Group, Option, Profile } from '../kernel/profile.ts';
import type { BallotShape } from '../kernel/rule.ts';
import type { Step } from '../kernel/tally.ts';
import type { Rank, Ranking } from '../ranked/ranking.ts';
import type { Scores } from '../scores/table.ts';

/** The ballots of a file, before a rule has read them. */
export interface Sheet {
  /** What the voters marked. */
  readonly holds: BallotShape;
  readonly profile: Profile<unknown>;
  /** Settings that the file implies, for a rule that has them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What was done before there were ballots to count, such as heads formed from titles. */
  readonly preface?: readonly Step[];
  /** Where the file has a ballot; `group` counts from 0. */
  whereOf?(group: number): string;
}

/** A ballot and the line it stands on. */
export interface Placed<Ballot> extends Group<Ballot> {
  readonly line: number;
}

/** Puts equal ballots together and remembers the line of each. */
export function sheetOf<Ballot>(
  holds: BallotShape,
  options: readonly Option[],
  placed: readonly Placed<Ballot>[],
): Sheet {
  const groups = new Map<string, { ballot: Ballot; count: number; line: number }>();
  for (const { ballot, count, line } of placed) {
    const key = JSON.stringify(ballot);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { ballot, count, line });
    else known.count += count;
  }
  const merged = [...groups.values()];
  return {
    holds,
    profile: { options, groups: merged.map(({ ballot, count }) => ({ ballot, count })) },
    whereOf: (group) => `line ${merged[group]?.line}`,
  };
}

type Reading = (ballot: never, options: readonly Option[]) => unknown;

/** What can be read from what: nothing is made up, and a ranking is never taken for more than its first choice. */
const readings: Readonly<Partial<Record<BallotShape, Partial<Record<BallotShape, Reading>>>>> = {
  ranking: {
    choice: firstChoice,
    motion: (ranking: Ranking, options) => options[firstChoice(ranking)[0] ?? -1]?.name ?? '',
    consent: (ranking: Ranking, options) => options[firstChoice(ranking)[0] ?? -1]?.name ?? '',
  },
  scores: {
    ranking: impliedRanking,
    grades: (scores: Scores) => scores,
    credits: (scores: Scores) => scores.map((score) => score ?? 0),
    choice: marked,
    choices: marked,
    approval: marked,
    budget: marked,
  },
  grades: { scores: (grades: Scores) => grades },
  choices: { choice: same, approval: same, budget: same },
};

/**
 * The profile of a sheet as a rule of some shape counts it.
 * @throws InvalidBallots when the sheet holds another kind of ballot
 */
export function profileFor({ holds, profile }: Sheet, shape: BallotShape): Profile<unknown> {
  if (holds === shape) return profile;
  const read = readings[holds]?.[shape];
  if (read === undefined) {
    throw invalid('format', 'file', `The file holds ballots of the kind “${holds}”; this rule counts “${shape}”.`);
  }
  const groups = profile.groups.map(({ ballot, count }) => ({ ballot: read(ballot as never, profile.options), count }));
  return { ...profile, groups };
}

function same(ballot: unknown): unknown {
  return ballot;
}

/** The option on the first rank that is marked; a blank vote when there are several. */
function firstChoice(ranking: Ranking): readonly number[] {
  const first = ranking.map(optionsOn).find((options) => options.length > 0) ?? [];
  return first.length === 1 && first[0]! >= 0 ? first : [];
}

function optionsOn(rank: Rank): readonly number[] {
  return typeof rank === 'number' ? [rank] : rank;
}

/** Options from the best score down; equal scores share a rank, no mark is worth 0. */
function impliedRanking(scores: Scores, options: readonly Option[]): Ranking {
  const given = options.map((_, option) => scores[option] ?? 0);
  const levels = [...new Set(given)].sort((a, b) => b - a);
  return levels.map((level) => given.flatMap((score, option) => (score === level ? [option] : [])));
}

/** Options with a score above 0. */
function marked(scores: Scores): readonly number[] {
  return scores.flatMap((score, option) => ((score ?? 0) > 0 ? [option] : []));
}
