import type { Rule } from '../kernel/rule.ts';
import type { Ranking } from '../ranked/ranking.ts';
import { type Pairwise, pairwiseOf, type Unranked, unrankedParam, votes } from './pairwise.ts';
import { pairSteps, pairwiseWords, ranksBy, tallyOf } from './result.ts';

type DefeatMeasure = 'winning' | 'margin' | 'opposition';

export interface MinimaxParams {
  /** `winning`: votes of those that beat it; `margin`: how far it is behind; `opposition`: votes of any other. */
  readonly measure: DefeatMeasure;
  readonly unranked: Unranked;
}

/** The option whose worst defeat is the least. Sources: Simpson 1969, Kramer 1977. */
export const minimax: Rule<Ranking, MinimaxParams> = {
  id: 'minimax',
  version: '1',
  title: { 'zh-CN': '最小最大法（最差一场输得最少）', en: 'Minimax, the least worst defeat' },
  shape: 'ranking',
  params: {
    measure: {
      type: 'choice',
      default: 'winning',
      choices: ['winning', 'margin', 'opposition'],
      title: { 'zh-CN': '失败按什么比', en: 'What makes a defeat bad' },
    },
    unranked: unrankedParam,
  },
  words: {
    ...pairwiseWords,
    'worst-defeat': { 'zh-CN': '{@option} 最差的一场：{figure}。', en: 'The worst defeat of {@option}: {figure}.' },
  },
  tally(profile, { measure, unranked }) {
    const pairwise = pairwiseOf(profile, unranked);
    const worst = profile.options.map((_, option) => worstDefeat(pairwise, option, measure));
    const rounds = [
      ...pairSteps(profile.options, pairwise),
      ...profile.options.map(({ id }, option) => ({ kind: 'worst-defeat', option: id, figure: worst[option]! })),
    ];
    return tallyOf(
      minimax,
      profile,
      ranksBy(worst, (a, b) => a - b),
      rounds,
    );
  },
};

function worstDefeat(pairwise: Pairwise, option: number, measure: DefeatMeasure): number {
  const figures: number[] = [];
  for (let other = 0; other < pairwise.size; other++) {
    if (other === option) continue;
    const [against, own] = [votes(pairwise, other, option), votes(pairwise, option, other)];
    if (measure === 'margin') figures.push(against - own);
    else if (measure === 'opposition') figures.push(against);
    else figures.push(against > own ? against : 0);
  }
  return Math.max(...figures);
}
