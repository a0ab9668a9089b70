import type { Rule } from '../kernel/rule.ts';
import type { Step } from '../kernel/tally.ts';
import type { Ranking } from '../ranked/ranking.ts';
import { type Pairwise, pairwiseOf, type Unranked, unrankedParam } from './pairwise.ts';
import { layers, pairSteps, pairwiseWords, tallyOf } from './result.ts';
import { compareVictories, measureParam, type Victory, victory } from './strength.ts';

type PairMeasure = 'winning' | 'margin';

export interface RankedPairsParams {
  readonly measure: PairMeasure;
  readonly unranked: Unranked;
}

interface Pair extends Victory {
  readonly one: number;
  readonly other: number;
}

/**
 * Locks the victories in, strongest first, leaving out what would close a circle; who is then beaten by nobody wins.
 * Victories that are equally strong are locked together, and those among them that stand in a circle are all left out,
 * so that no order of our own making decides. Source: Tideman, Social Choice and Welfare 4 (1987).
 */
export const rankedPairs: Rule<Ranking, RankedPairsParams> = {
  id: 'ranked-pairs',
  version: '1',
  title: { 'zh-CN': '排序对法（蒂德曼法）', en: 'Ranked pairs (Tideman)' },
  shape: 'ranking',
  params: { measure: measureParam(['winning', 'margin']), unranked: unrankedParam },
  words: {
    ...pairwiseWords,
    locked: {
      'zh-CN': '第{round}轮：锁定 {@one} 胜 {@other}（{for} 票对 {against} 票）。',
      en: 'Round {round}: {@one} over {@other} is locked in ({for} to {against}).',
    },
    'left-out': {
      'zh-CN': '第{round}轮：{@one} 胜 {@other}（{for} 票对 {against} 票）会成环，不计。',
      en: 'Round {round}: {@one} over {@other} ({for} to {against}) would close a circle and is left out.',
    },
  },
  tally(profile, { measure, unranked }) {
    const pairwise = pairwiseOf(profile, unranked);
    const rounds = pairSteps(profile.options, pairwise);
    const locked: Pair[] = [];
    equallyStrong(victories(pairwise), measure).forEach((pairs, index) => {
      const together = [...locked, ...pairs];
      for (const pair of pairs) {
        const circle = leads(pair.other, pair.one, together);
        if (!circle) locked.push(pair);
        rounds.push(stepOf(pair, circle ? 'left-out' : 'locked', index + 1));
      }
    });
    const ranks = layers(pairwise.size, (option, among) => {
      return !locked.some(({ one, other }) => other === option && among.includes(one));
    });
    return tallyOf(rankedPairs, profile, ranks, rounds);

    function stepOf({ one, other, votesFor, votesAgainst }: Pair, kind: string, round: number): Step {
      const [first, second] = [profile.options[one]!.id, profile.options[other]!.id];
      return { kind, round, one: first, other: second, for: votesFor, against: votesAgainst };
    }
  },
};

function victories(pairwise: Pairwise): Pair[] {
  const pairs: Pair[] = [];
  for (let one = 0; one < pairwise.size; one++) {
    for (let other = 0; other < pairwise.size; other++) {
      const won = victory(pairwise, one, other);
      if (won) pairs.push({ one, other, ...won });
    }
  }
  return pairs;
}

/** Strongest first; of two with as many votes, the one that fewer oppose. */
function equallyStrong(pairs: readonly Pair[], measure: PairMeasure): Pair[][] {
  const order = (a: Pair, b: Pair) => compareVictories(b, a, measure) || a.votesAgainst - b.votesAgainst;
  const groups: Pair[][] = [];
  for (const pair of [...pairs].sort(order)) {
    const last = groups.at(-1);
    if (last && order(last[0]!, pair) === 0) last.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** Whether a way of victories leads from one option to another. */
function leads(from: number, to: number, pairs: readonly Pair[]): boolean {
  const seen = new Set([from]);
  for (const option of seen) {
    if (option === to) return true;
    for (const { one, other } of pairs) if (one === option) seen.add(other);
  }
  return false;
}
