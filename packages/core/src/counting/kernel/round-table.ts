import type { Step } from './tally.ts';

/** The votes of a count by rounds as one table: a column for each round, a row for each option and each other figure. */
export interface RoundTable {
  /** The rounds' numbers; `2.3` is round 3 of the second pass. */
  readonly rounds: readonly string[];
  readonly rows: readonly { readonly id: string; readonly votes: readonly (string | undefined)[] }[];
  /** Quota, exhausted ballots and the like, by the names they have in the trace. */
  readonly figures: readonly { readonly name: string; readonly values: readonly (string | undefined)[] }[];
}

type Column = Readonly<Record<string, string>>;

/** The table that a trace holds, or undefined when its rule does not count by rounds. A round's last table stands. */
export function roundTableOf(steps: readonly Step[]): RoundTable | undefined {
  const tables = new Map<string, Step>();
  for (const step of steps) if (isTable(step)) tables.set(labelOf(step), step);
  if (tables.size === 0) return undefined;
  const votes = [...tables.values()].map((step) => columnOf(step.votes));
  const figures = [...tables.values()].map(figuresOf);
  return {
    rounds: [...tables.keys()],
    rows: keysOf(votes).map((id) => ({ id, votes: votes.map((column) => column[id]) })),
    figures: keysOf(figures).map((name) => ({ name, values: figures.map((column) => column[name]) })),
  };
}

/** Whether a step is one of the tables that `roundTableOf` shows. */
export function isTable(step: Step): boolean {
  return step.kind.endsWith('-table') && typeof step.votes === 'object' && step.votes !== null;
}

function labelOf({ pass, round }: Step): string {
  return pass === undefined ? String(round) : `${pass}.${round}`;
}

function columnOf(figures: unknown): Column {
  return Object.fromEntries(Object.entries(figures as object).map(([id, figure]) => [id, String(figure)]));
}

/** Every plain figure of a table but where it stands; a record's figures are named `record.figure`. */
function figuresOf({ kind, round, pass, votes, state, ...figures }: Step): Column {
  const entries = Object.entries(figures).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, String(each)])
      : [[name, String(value)]],
  );
  return Object.fromEntries(entries);
}

function keysOf(columns: readonly Column[]): string[] {
  return [...new Set(columns.flatMap((column) => Object.keys(column)))];
}
