import { answersTo } from './answers.ts';
import { areaText, percentText } from './figures.ts';
import type { ItemResult } from './result/schema.ts';
import type { PollItemView } from './schema.ts';
import type { PollKindWords } from './words.kinds.en.ts';
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

/** Whether a question's result is told by bars of its marks alone. */
export function isPlain(item: PollItemView): boolean {
  return answersTo(item).length > 0;
}

/** The bars of a question that was answered with a yes or a no: of area and heads among owners, of heads elsewhere. */
export function answerBars(
  { shape }: PollItemView,
  result: ItemResult,
  { polls, result: say }: { polls: PollKindWords; result: ResultWords },
): readonly Bars[] {
  const measures = shape === 'owners' ? (['area', 'heads'] as const) : (['heads'] as const);
  return measures.map((by) => markBars(by, result, polls.marks, say)).filter(({ bars }) => bars.length > 0);
}

/** Heads or area by mark, as shares of what the test of approval is measured on. */
function markBars(
  by: 'heads' | 'area',
  { marks, tests, part }: ItemResult,
  names: PollKindWords['marks'],
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

type Test = ItemResult['tests'][number];

/** Where a bar must reach for a test to be passed. */
export function lineOf(test: Test, say: ResultWords) {
  const { threshold, operator } = test;
  const [n, d] = threshold;
  const half = operator === 'gt' && n === 1 && d === 2;
  return { at: n / d, say: half ? say.overHalf : n === d ? say.all : say.needed(needOf(test, say)) };
}

/** How much a test asks for: a share, or a number. */
export function needOf({ threshold: [n, d], operator }: Test, say: ResultWords): string {
  if (n === d) return say.all;
  const share = d === 1 ? String(n) : `${n}/${d}`;
  return operator === 'gte' ? say.atLeast(share) : say.moreThan(share);
}
