import type { Rule } from '../kernel/rule.ts';
import { checkScores } from './ballots.ts';
import { tallyTotals } from './choice.ts';
import type { Scores } from './table.ts';
import { totalsWords } from './words.ts';

export interface ScoreParams {
  /** The best score a ballot can give; the worst is 0. */
  readonly max: number;
}

/** How high scores go, as a setting shared by the rules that read scores. */
export const maxScore = {
  type: 'integer',
  default: 5,
  min: 1,
  max: 1000,
  title: { 'zh-CN': '最高分', en: 'Best score' },
} as const;

/** Points are added up; most points win. No mark is worth nothing. */
export const score: Rule<Scores, ScoreParams> = {
  id: 'score',
  version: '1',
  title: { 'zh-CN': '评分，总分高者当选', en: 'Score voting' },
  shape: 'scores',
  params: { max: maxScore },
  words: totalsWords,
  tally(profile, { max }) {
    checkScores(profile, max);
    const totals = profile.options.map((_, option) =>
      profile.groups.reduce((sum, { ballot, count }) => sum + (ballot[option] ?? 0) * count, 0),
    );
    return tallyTotals('score', profile, totals);
  },
};
