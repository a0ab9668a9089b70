import type { Rule } from '../kernel/rule.ts';
import type { Step } from '../kernel/tally.ts';
import type { Ranking } from '../ranked/ranking.ts';
import { type Pairwise, pairwiseOf, type Unranked, unrankedParam } from './pairwise.ts';
import { layers, pairSteps, pairwiseWords, tallyOf } from './result.ts';
import { compareVictories, type Measure, measureParam, type Victory, victory } from './strength.ts';

export interface SchulzeParams {
  readonly measure: Measure;
  readonly unranked: Unranked;
}

/**
 * An option is ahead of another when its strongest path of victories to it is stronger than the strongest path back; a
 * path is as strong as its weakest victory. Source: Schulze, Social Choice and Welfare 36 (2011).
 */
export const schulze: Rule<Ranking, SchulzeParams> = {
  id: 'schulze',
  version: '1',
  title: { 'zh-CN': '舒尔茨法（两两比较，最强路径）', en: 'Schulze, by strongest paths' },
  shape: 'ranking',
  params: { measure: measureParam(['winning', 'margin', 'ratio']), unranked: unrankedParam },
  words: {
    ...pairwiseWords,
    path: {
      'zh-CN': '{@one} 到 {@other} 的最强路径：最弱一环 {for} 票对 {against} 票。',
      en: 'Strongest path from {@one} to {@other}: its weakest victory is {for} to {against}.',
    },
  },
  tally(profile, { measure, unranked }) {
    const pairwise = pairwiseOf(profile, unranked);
    const paths = strongestPaths(pairwise, measure);
    const ahead = (one: number, other: number) => compare(paths[one]![other]!, paths[other]![one]!, measure) > 0;
    const ranks = layers(pairwise.size, (option, among) => !among.some((other) => ahead(other, option)));
    const rounds = pairSteps(profile.options, pairwise);
    for (const [one, row] of paths.entries()) {
      for (const [other, path] of row.entries()) {
        if (path !== null) rounds.push(pathStep(profile.options[one]!.id, profile.options[other]!.id, path));
      }
    }
    return tallyOf(schulze, profile, ranks, rounds);
  },
};

function pathStep(one: string, other: string, path: Victory): Step {
  return { kind: 'path', one, other, for: path.votesFor, against: path.votesAgainst };
}

/** Floyd and Warshall's way: a path through each option in turn, kept where it is stronger. */
function strongestPaths(pairwise: Pairwise, measure: Measure): (Victory | null)[][] {
  const every = Array.from({ length: pairwise.size }, (_, index) => index);
  const paths = every.map((one) => every.map((other) => victory(pairwise, one, other)));
  for (const through of every) {
    for (const one of every) {
      const start = paths[one]![through]!;
      if (one === through || start === null) continue;
      for (const other of every) {
        const end = paths[through]![other]!;
        if (other === one || other === through || end === null) continue;
        const joined = compare(start, end, measure) <= 0 ? start : end;
        if (compare(joined, paths[one]![other]!, measure) > 0) paths[one]![other] = joined;
      }
    }
  }
  return paths;
}

function compare(a: Victory | null, b: Victory | null, measure: Measure): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compareVictories(a, b, measure);
}
