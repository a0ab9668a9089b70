import type { Step } from '../counting/kernel/tally.ts';
import { type Bars, lineOf } from './bars.ts';
import { areaText, percentText } from './figures.ts';
import type { ItemResult } from './result/schema.ts';
import type { PollItemView } from './schema.ts';
import { voteText } from './vote-figures.ts';
import type { PictureWords } from './words.pictures.en.ts';
import type { ResultWords } from './words.result.en.ts';

/** What each option got, the most first. */
export function totalBars(
  totals: Readonly<Record<string, number>>,
  { shape }: PollItemView,
  { winners, part }: ItemResult,
  nameOf: (id: string) => string,
  say: PictureWords,
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

/** Area and heads for each candidate of an owners' committee. */
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
