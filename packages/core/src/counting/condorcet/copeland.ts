import type { Rule } from '../kernel/rule.ts';
import type { Ranking } from '../ranked/ranking.ts';
import { beats, type Pairwise, pairwiseOf, type Unranked, unrankedParam } from './pairwise.ts';
import { pairSteps, pairwiseWords, ranksBy, tallyOf } from './result.ts';

export interface CopelandParams {
  readonly unranked: Unranked;
}

/** Two points for each option beaten one to one and one for each draw, so that points stay whole. Source: Copeland 1951. */
export const copeland: Rule<Ranking, CopelandParams> = {
  id: 'copeland',
  version: '1',
  title: { 'zh-CN': '科普兰法（两两比较积分）', en: 'Copeland, points for each pair' },
  shape: 'ranking',
  params: { unranked: unrankedParam },
  words: {
    ...pairwiseWords,
    points: {
      'zh-CN': '{@option}：胜 {won} 场，平 {drawn} 场，得 {points} 分（胜 2 平 1）。',
      en: '{@option}: {won} won, {drawn} drawn, {points} points (2 for a win, 1 for a draw).',
    },
  },
  tally(profile, { unranked }) {
    const pairwise = pairwiseOf(profile, unranked);
    const records = profile.options.map((_, option) => recordOf(pairwise, option));
    const rounds = [
      ...pairSteps(profile.options, pairwise),
      ...profile.options.map(({ id }, option) => ({ kind: 'points', option: id, ...records[option]! })),
    ];
    return tallyOf(
      copeland,
      profile,
      ranksBy(records, (a, b) => b.points - a.points),
      rounds,
    );
  },
};

function recordOf(pairwise: Pairwise, option: number): { won: number; drawn: number; points: number } {
  let won = 0;
  let drawn = 0;
  for (let other = 0; other < pairwise.size; other++) {
    if (other === option) continue;
    if (beats(pairwise, option, other)) won++;
    else if (!beats(pairwise, other, option)) drawn++;
  }
  return { won, drawn, points: 2 * won + drawn };
}
