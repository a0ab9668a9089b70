import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Step, Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import type { Ranking } from '../ranked/ranking.ts';
import { type Pairwise, pairwiseOf, type Unranked, unrankedParam, votes } from './pairwise.ts';
import { pairSteps, pairwiseWords } from './result.ts';

export interface RankedRobinParams {
  readonly unranked: Unranked;
}

/**
 * Ranked robin: most matches won, two points for a win and one for a draw; among equals the greatest total margin over
 * the whole field. Each further seat is a fresh round among those not yet seated. Source: Equal Vote Coalition.
 */
export const rankedRobin: Rule<Ranking, RankedRobinParams> = {
  id: 'ranked-robin',
  version: '1',
  title: { 'zh-CN': '循环赛排序（先比胜场，再比净胜票）', en: 'Ranked robin' },
  shape: 'ranking',
  params: { unranked: unrankedParam },
  words: {
    ...pairwiseWords,
    'robin-points': { 'zh-CN': '第{round}轮得分：{@points}。', en: 'Round {round}, points: {@points}.' },
    'robin-margins': { 'zh-CN': '第{round}轮净胜票：{@margins}。', en: 'Round {round}, total margins: {@margins}.' },
    'robin-winner': { 'zh-CN': '第{round}轮：{@winner}当选。', en: 'Round {round}: {@winner} wins.' },
  },
  tally(profile, { unranked }) {
    const pairwise = pairwiseOf(profile, unranked);
    const rounds: Step[] = pairSteps(profile.options, pairwise);
    const ties: Tie[] = [];
    const winners: string[] = [];
    let pool = profile.options.map((_, index) => index);
    while (winners.length < (profile.seats ?? 1) && pool.length > 0) {
      const won = roundOf(profile, pairwise, pool, winners.length + 1, rounds, ties);
      if (won === undefined) break;
      winners.push(profile.options[won]!.id);
      pool = pool.filter((option) => option !== won);
    }
    const outcome = ties.some(({ by }) => by === 'none') ? 'tied' : 'decided';
    return { rule: rankedRobin.id, version: rankedRobin.version, winners, rounds, ties, outcome };
  },
};

/** One round: its winner, or undefined when nothing parts the best. Writes its steps and its tie down. */
function roundOf(
  { options, lots, seed }: Profile<Ranking>,
  pairwise: Pairwise,
  pool: readonly number[],
  round: number,
  rounds: Step[],
  ties: Tie[],
): number | undefined {
  const idOf = (option: number) => options[option]!.id;
  const lead = (one: number, other: number) => votes(pairwise, one, other) - votes(pairwise, other, one);
  const sum = (option: number, worth: (margin: number) => number) =>
    pool.reduce((total, other) => (other === option ? total : total + worth(lead(option, other))), 0);
  const points = pool.map((option) => [option, sum(option, (margin) => 1 + Math.sign(margin))] as const);
  rounds.push({
    kind: 'robin-points',
    round,
    points: Object.fromEntries(points.map(([at, each]) => [idOf(at), each])),
  });
  let best = highest(points);
  if (best.length > 1) {
    const margins = best.map((option) => [option, sum(option, (margin) => margin)] as const);
    const shown = Object.fromEntries(margins.map(([at, each]) => [idOf(at), each]));
    rounds.push({ kind: 'robin-margins', round, margins: shown });
    best = highest(margins);
  }
  if (best.length > 1) {
    const draw = { ...(lots && { lots }), ...(seed !== undefined && { seed }) };
    const tie = breakTie(best.map(idOf), 1, draw);
    ties.push(tie);
    best = best.filter((option) => idOf(option) === tie.chosen[0]);
  }
  const [won] = best;
  if (won !== undefined) rounds.push({ kind: 'robin-winner', round, winner: idOf(won) });
  return won;
}

function highest(figures: readonly (readonly [option: number, figure: number])[]): number[] {
  const top = Math.max(...figures.map(([, figure]) => figure));
  return figures.filter(([, figure]) => figure === top).map(([option]) => option);
}
