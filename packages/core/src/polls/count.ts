import { merge, type Profile } from '../counting/kernel/profile.ts';
import type { Rule } from '../counting/kernel/rule.ts';
import type { Step, Tally } from '../counting/kernel/tally.ts';
import { describe } from '../counting/kernel/trace.ts';
import type { Choice } from './ballot/schema.ts';
import { countingOf, isAbstention, shapeOf } from './choices.ts';
import type { ItemResult } from './result/schema.ts';
import type { PollItem } from './schema.ts';
import type { Voted } from './turnout.ts';

/** Why an elector's paper marks nothing on an item. */
export type NoMark = 'silent' | 'absent' | 'pending' | 'invalid';

/** One elector's vote on one item: what it marked, or why it marked nothing. */
export interface Vote {
  readonly area: number;
  readonly mark: { readonly choice: Choice } | { readonly none: NoMark };
}

/** An item with its ballots, as the rule counts it: all that a recount needs. */
export interface Entry {
  readonly id: string;
  readonly rule: string;
  readonly version: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly profile: Profile<unknown>;
}

/** Puts the votes of an item together for its rule, in an order that tells nothing of when they came in. */
export function entryOf(item: PollItem, votes: readonly Vote[]): Entry {
  const { rule, circumstances, params } = countingOf(item);
  const weighted = shapeOf(item) === 'owners';
  const ballots = weighted ? votes.map(weighed) : votes.flatMap((vote) => plain(vote, item));
  const present = votes.filter(({ mark }) => 'choice' in mark).length;
  const profile = {
    ...circumstances,
    groups: grouped(ballots),
    ...(!weighted && { bases: { entitled: votes.length, present } }),
  };
  return { id: item.id, rule: rule.id, version: rule.version, params: { ...params }, profile };
}

/** Equal ballots together, in alphabetical order. */
export function grouped(ballots: readonly unknown[]): { ballot: unknown; count: number }[] {
  const groups = merge(
    ballots.map((ballot) => ({ ballot, count: 1 })),
    (ballot) => JSON.stringify(ballot),
  );
  return groups
    .map((group) => ({ group, key: JSON.stringify(group.ballot) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ group }) => ({ ballot: group.ballot, count: group.count }));
}

function weighed({ area, mark }: Vote): { mark: unknown; area: number } {
  if ('none' in mark) return { mark: mark.none, area };
  // A committee form that marks nobody was handed in all the same.
  const { choice } = mark;
  return { mark: Array.isArray(choice) ? [...choice].sort() : choice, area };
}

function plain({ mark }: Vote, item: PollItem): unknown[] {
  if ('none' in mark) return [];
  return isAbstention(mark.choice) && shapeOf(item) !== 'motion' ? [] : [mark.choice];
}

/** A count with everything that `juyi tally --json` prints of it, in the same order. */
export type Counted = Tally & {
  readonly options: Profile<unknown>['options'];
  readonly params: Readonly<Record<string, unknown>>;
  readonly ballots: number;
  readonly seats: number;
};

export function countEntry(item: PollItem, { profile }: Pick<Entry, 'profile'>): Counted {
  const { rule, params } = countingOf(item);
  const ballots = profile.groups.reduce((sum, { count }) => sum + count, 0);
  return {
    ...rule.tally(profile, params),
    options: profile.options,
    params: { ...params },
    ballots,
    seats: profile.seats ?? 1,
  };
}

/** The item's line of the sheet, from its count and the votes it came from. */
export function resultOf(item: PollItem, counted: Counted, votes: readonly Vote[]): ItemResult {
  const { rule } = countingOf(item);
  const chosen = votes.filter(({ mark }) => 'choice' in mark);
  const { outcome, winners, ranking, tests, rounds, ties, version, params, seats } = counted;
  return {
    item: item.id,
    rule: rule.id,
    version,
    params: { ...params },
    seats,
    outcome,
    winners: [...winners],
    ...(ranking && { ranking: ranking.map((rank) => [...rank]) }),
    tests: (tests ?? []).map((test) => ({
      ...test,
      part: figureOf(test.part),
      base: figureOf(test.base),
      threshold: [...test.threshold],
    })),
    rounds: rounds.map(plainStep),
    trace: rounds.map((step) => said(step, rule, item)),
    ties: ties.map((tie) => ({ ...tie, tied: [...tie.tied], chosen: [...tie.chosen] })),
    part: shareOf(chosen),
    abstained: shareOf(chosen.filter(({ mark }) => 'choice' in mark && isAbstention(mark.choice))),
    invalid: shareOf(votes.filter(({ mark }) => 'none' in mark && mark.none === 'invalid')),
    marks: marksOf(votes),
    ...(rule.shape === 'budget' && { votes: votesOf(item, chosen) }),
  };
}

function said(step: Step, { words }: Rule<unknown>, item: PollItem): { 'zh-CN': string; en: string } {
  const named = (locale: 'zh-CN' | 'en') => item.options.map(({ id, name }) => ({ id, name: name[locale] }));
  return {
    'zh-CN': describe(step, words, 'zh-CN', named('zh-CN')),
    en: describe(step, words, 'en', named('en')),
  };
}

/** Heads and area by what was marked, for papers that are marked with one word. */
function marksOf(votes: readonly Vote[]): Record<string, Voted> {
  const marks: Record<string, Voted> = {};
  for (const { area, mark } of votes) {
    const name = 'none' in mark ? mark.none : typeof mark.choice === 'string' ? mark.choice : 'marked';
    const known = marks[name] ?? { heads: 0, area: 0 };
    marks[name] = { heads: known.heads + 1, area: known.area + area };
  }
  return marks;
}

/** How many chose each option, for papers that list what they choose. */
function votesOf({ options }: PollItem, votes: readonly Vote[]): Record<string, number> {
  const chose = (place: number) =>
    votes.filter(({ mark }) => 'choice' in mark && [mark.choice].flat(2).includes(place)).length;
  return Object.fromEntries(options.map(({ id }, place) => [id, chose(place)]));
}

export function shareOf(votes: readonly { readonly area: number }[]): Voted {
  return { heads: votes.length, area: votes.reduce((sum, { area }) => sum + area, 0) };
}

function figureOf(value: number | bigint): number | string {
  return typeof value === 'number' ? value : Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}

function plainStep(step: Step): Record<string, unknown> {
  return JSON.parse(JSON.stringify(step, (_key, each) => (typeof each === 'bigint' ? figureOf(each) : each)));
}
