import { type RoundTable, roundTableOf } from '../counting/kernel/round-table.ts';
import type { Step } from '../counting/kernel/tally.ts';
import type { Locale } from '../kernel/text.ts';
import { answerBars, type Bars, isPlain } from './bars.ts';
import { candidateBars, totalBars } from './option-bars.ts';
import type { ItemResult } from './result/schema.ts';
import type { PollItemView } from './schema.ts';
import { voteNumber } from './vote-figures.ts';
import type { PollKindWords } from './words.kinds.en.ts';
import type { PictureWords } from './words.pictures.en.ts';
import type { ResultWords } from './words.result.en.ts';

export interface Rounds {
  readonly kind: 'rounds';
  readonly table: RoundTable;
  /** Names of options and of the other figures, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly winners: readonly string[];
  /** What is said of each round, in order. */
  readonly said: readonly (readonly string[])[];
}

export interface Pairs {
  readonly kind: 'pairs';
  readonly names: readonly string[];
  /** `rows[one][other]`: how many put `one` first; null against itself. */
  readonly rows: readonly (readonly (number | null)[])[];
}

export interface Projects {
  readonly kind: 'projects';
  readonly budget: number;
  readonly rows: readonly {
    readonly name: string;
    readonly cost: number;
    readonly votes: number | null;
    readonly share: number;
    readonly funded: boolean;
  }[];
}

export interface Grades {
  readonly kind: 'grades';
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[]; readonly median: number }[];
}

export type Picture = Bars | Rounds | Pairs | Projects | Grades;

/** The pictures of one question's result. */
export function picturesOf(
  item: PollItemView,
  result: ItemResult,
  words: { polls: PollKindWords; result: ResultWords; pictures: PictureWords },
  locale: Locale,
): readonly Picture[] {
  if (isPlain(item)) return answerBars(item, result, words);
  const { result: say, pictures } = words;
  const nameOf = (id: string) => item.options.find((option) => option.id === id)?.name[locale] ?? id;
  const rounds = result.rounds as unknown as readonly Step[];
  const table = roundTableOf(rounds);
  if (table) return [roundsOf(table, result, nameOf, pictures, locale)];
  if (rounds.some(({ kind }) => kind === 'pair')) return [pairsOf(rounds, nameOf)];
  if (item.shape === 'budget') return [projectsOf(item, result, rounds, nameOf)];
  const grades = rounds.find(({ kind }) => kind === 'majority-grades');
  if (grades) return [gradesOf(grades, result, nameOf)];
  const candidates = rounds.filter(({ kind }) => kind === 'committee-candidate');
  if (candidates.length > 0) return candidateBars(candidates, result, nameOf, say);
  const totals = rounds.find(({ kind }) => kind === 'totals');
  if (totals) return [totalBars(totals.totals as Record<string, number>, item, result, nameOf, pictures)];
  return [];
}

function roundsOf(
  table: RoundTable,
  { winners, rounds, trace }: ItemResult,
  nameOf: (id: string) => string,
  say: PictureWords,
  locale: Locale,
): Rounds {
  const labelOf = ({ pass, round }: Record<string, unknown>) => (pass === undefined ? `${round}` : `${pass}.${round}`);
  const names = Object.fromEntries(table.rows.map(({ id }) => [id, nameOf(id)]));
  return {
    kind: 'rounds',
    table,
    names: { ...names, exhausted: say.exhausted, 'ended.choices': say.exhausted },
    winners,
    said: table.rounds.map((label) =>
      trace
        .filter((_, place) => !isFigures(rounds[place]!) && labelOf(rounds[place]!) === label)
        .map((each) => each[locale]),
    ),
  };
}

function isFigures({ kind }: Record<string, unknown>): boolean {
  return String(kind).endsWith('-table');
}

function pairsOf(steps: readonly Step[], nameOf: (id: string) => string): Pairs {
  const pairs = steps.filter(({ kind }) => kind === 'pair');
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [String(one), String(other)]))];
  const rows = ids.map(() => ids.map((): number | null => null));
  for (const { one, other, for: ahead, against } of pairs) {
    const [i, j] = [ids.indexOf(String(one)), ids.indexOf(String(other))];
    rows[i]![j] = voteNumber(ahead);
    rows[j]![i] = voteNumber(against);
  }
  return { kind: 'pairs', names: ids.map(nameOf), rows };
}

/** Projects with those funded first, in the order in which the rule took them. */
function projectsOf(
  { options, budget }: PollItemView,
  { winners, votes: chose }: ItemResult,
  steps: readonly Step[],
  nameOf: (id: string) => string,
): Projects {
  // Sheets of old know only the votes that the count spoke of.
  const spoken = steps.flatMap(({ project, votes }) => (typeof votes === 'number' ? [[String(project), votes]] : []));
  const votes = new Map<string, number>(Object.entries(chose ?? Object.fromEntries(spoken)));
  const most = Math.max(1, ...votes.values());
  const rest = options.map(({ id }) => id).filter((id) => !winners.includes(id));
  rest.sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0));
  return {
    kind: 'projects',
    budget: budget ?? 0,
    rows: [...winners, ...rest].map((id) => ({
      name: nameOf(id),
      cost: options.find((option) => option.id === id)?.cost ?? 0,
      votes: votes.get(id) ?? null,
      share: (votes.get(id) ?? 0) / most,
      funded: winners.includes(id),
    })),
  };
}

function gradesOf({ grades, medians }: Step, { ranking }: ItemResult, nameOf: (id: string) => string): Grades {
  const counts = grades as Record<string, readonly number[]>;
  const order = ranking?.flat() ?? Object.keys(counts);
  return {
    kind: 'grades',
    rows: order.map((id) => ({
      name: nameOf(id),
      counts: counts[id] ?? [],
      median: (medians as Record<string, number>)[id] ?? 0,
    })),
  };
}
