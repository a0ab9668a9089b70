import type { ScoreTable } from './table.ts';

/** A step down the tie ladder: what was compared, and what each option still tied had to show. */
export interface Rung {
  readonly rung: 'score' | 'preferred' | 'losses' | 'top';
  readonly figures: readonly (readonly [option: number, figure: number])[];
}

/** Who goes through for certain, who is still tied for the places left, and how it came to that. */
export interface Standing {
  readonly through: readonly number[];
  readonly tied: readonly number[];
  readonly rungs: readonly Rung[];
}

type Measure = (option: number, rivals: readonly number[]) => number;

/**
 * The two finalists of STAR: most points; among equals, whoever lost most head-to-head matches drops out, again and
 * again; then the most top scores. Equal Vote Coalition, "How are ties in STAR Voting broken?", official protocol.
 */
export function finalists(table: ScoreTable, pool: readonly number[]): Standing {
  const start: Standing = { through: [], tied: pool, rungs: [] };
  const scored = climb(start, 2, 'score', (option) => table.totals[option]!);
  return climb(matches(table, scored, 2), 2, 'top', (option) => table.top[option]!);
}

/** The winner of the automatic runoff: preferred by more, then more points, then more top scores. */
export function runoff(table: ScoreTable, pair: readonly number[]): Standing {
  const start: Standing = { through: [], tied: pair, rungs: [] };
  const preferred = climb(start, 1, 'preferred', (option, rivals) =>
    rivals.reduce((votes, rival) => votes + table.prefers[option]![rival]!, 0),
  );
  const scored = climb(preferred, 1, 'score', (option) => table.totals[option]!);
  return climb(scored, 1, 'top', (option) => table.top[option]!);
}

/** Lets the options with the highest figures through, as far as places last; equals at the border stay tied. */
function climb(standing: Standing, places: number, rung: Rung['rung'], measure: Measure): Standing {
  const free = places - standing.through.length;
  if (standing.tied.length <= free) return admit(standing);
  if (free === 0) return standing;
  const rivals = standing.tied;
  const figures = rivals.map((option) => [option, measure(option, rivals)] as const).sort((a, b) => b[1] - a[1]);
  const border = figures[free - 1]![1];
  const above = figures.filter(([, figure]) => figure > border).map(([option]) => option);
  const equal = figures.filter(([, figure]) => figure === border).map(([option]) => option);
  const next = {
    through: [...standing.through, ...above],
    tied: rivals.filter((option) => equal.includes(option)),
    rungs: [...standing.rungs, { rung, figures }],
  };
  return above.length + equal.length === free ? admit(next) : next;
}

/** Drops whoever lost most matches, again and again, until the places are filled or all have lost equally many. */
function matches(table: ScoreTable, standing: Standing, places: number): Standing {
  let { through, tied, rungs } = standing;
  while (tied.length > places - through.length) {
    const rivals = tied;
    const figures = rivals.map((option) => [option, losses(table, option, rivals)] as const);
    const most = Math.max(...figures.map(([, lost]) => lost));
    const kept = figures.filter(([, lost]) => lost < most).map(([option]) => option);
    rungs = [...rungs, { rung: 'losses', figures: figures.sort((a, b) => a[1] - b[1]) }];
    if (kept.length === 0) return { through, tied, rungs };
    if (kept.length >= places - through.length) tied = kept;
    else {
      through = [...through, ...kept];
      tied = rivals.filter((option) => !kept.includes(option));
    }
  }
  return admit({ through, tied, rungs });
}

function losses(table: ScoreTable, option: number, rivals: readonly number[]): number {
  return rivals.filter((rival) => table.prefers[rival]![option]! > table.prefers[option]![rival]!).length;
}

function admit({ through, tied, rungs }: Standing): Standing {
  return { through: [...through, ...tied], tied: [], rungs };
}
