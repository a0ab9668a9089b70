import type { Step } from '../counting/kernel/tally.ts';
import { areaText, percentText, voteText } from './figures.ts';
import type { ItemResult } from './result/schema.ts';
import type { PollItemView } from './schema.ts';
import type { PollWords } from './words.en.ts';
import type { ResultWords } from './words.result.en.ts';

/** A bar: what, how much as a share of the track, and the figures written beside it. */
export interface Bar {
  readonly name: string;
  readonly kind: 'for' | 'against' | 'abstain' | 'other';
  readonly share: number;
  readonly figure: string;
  readonly percent: string;
}

/** Bars of one measure. `line` is where the bar must reach, with what is written at it. */
export interface Bars {
  readonly kind: 'bars';
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly line?: { readonly at: number; readonly say: string };
}

const barKinds: Readonly<Record<string, Bar['kind']>> = {
  yes: 'for',
  consent: 'for',
  no: 'against',
  object: 'against',
};

const marksShown = ['yes', 'no', 'abstain', 'follow', 'consent', 'stand-aside', 'object'] as const;

/** Heads or area by mark, as shares of what the test of approval is measured on. */
export function markBars(
  by: 'heads' | 'area',
  { marks, tests, part }: ItemResult,
  names: PollWords['marks'],
  say: ResultWords,
): Bars {
  const test = tests.find(
    ({ id }) => id === `approval-${by}` || (by === 'heads' && ['approval', 'unopposed'].includes(id)),
  );
  const base = Number(test?.base ?? part[by]);
  const shown = marksShown.filter((mark) => marks[mark] !== undefined);
  // Where only yes and no are measured, an abstention is no share of anything.
  const all = shown.reduce((sum, mark) => sum + marks[mark]![by], 0) <= base;
  return {
    kind: 'bars',
    title: by === 'area' ? say.area : say.heads,
    bars: shown.map((mark) => {
      const figure = marks[mark]![by];
      return {
        name: names[mark],
        kind: barKinds[mark] ?? 'abstain',
        share: base === 0 ? 0 : Math.min(1, figure / base),
        figure: by === 'area' ? say.squareMetres(areaText(figure)) : say.people(figure),
        percent: all || barKinds[mark] ? percentText(figure, base) : '',
      };
    }),
    ...(test && { line: lineOf(test, say) }),
  };
}

function lineOf({ threshold: [n, d], operator }: ItemResult['tests'][number], say: ResultWords) {
  const half = operator === 'gt' && n === 1 && d === 2;
  const share = operator === 'gte' ? say.atLeast(`${n}/${d}`) : say.moreThan(`${n}/${d}`);
  return { at: n / d, say: half ? say.overHalf : say.needed(share) };
}

export function totalBars(
  totals: Readonly<Record<string, number>>,
  { shape }: PollItemView,
  { winners, part }: ItemResult,
  nameOf: (id: string) => string,
  say: ResultWords,
): Bars {
  const most = Math.max(1, ...Object.values(totals));
  const points = shape === 'scores';
  const ofVoters = shape === 'choice' || shape === 'choices' || shape === 'approval';
  const bars = Object.entries(totals).map(([id, total]) => ({
    name: nameOf(id),
    kind: winners.includes(id) ? ('for' as const) : ('other' as const),
    share: Math.max(0, total / (ofVoters ? Math.max(1, part.heads) : most)),
    figure: points ? say.points(voteText(total)) : say.votes(voteText(total)),
    percent: ofVoters ? percentText(total, part.heads) : '',
  }));
  return { kind: 'bars', title: '', bars: [...bars].sort((a, b) => b.share - a.share) };
}

export function candidateBars(
  steps: readonly Step[],
  { winners, part, tests }: ItemResult,
  nameOf: (id: string) => string,
  say: ResultWords,
): Bars[] {
  const line = tests.find(({ id }) => id.startsWith('approval-'));
  return (['area', 'heads'] as const).map((by) => ({
    kind: 'bars',
    title: by === 'area' ? say.area : say.heads,
    bars: steps.map((step) => {
      const figure = step[by] as number;
      return {
        name: nameOf(String(step.candidate)),
        kind: winners.includes(String(step.candidate)) ? 'for' : 'other',
        share: part[by] === 0 ? 0 : figure / part[by],
        figure: by === 'area' ? say.squareMetres(areaText(figure)) : say.people(figure),
        percent: percentText(figure, part[by]),
      };
    }),
    ...(line && { line: lineOf(line, say) }),
  }));
}
