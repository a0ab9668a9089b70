import type { Option, Profile } from '../kernel/profile.ts';
import type { Step, Tally } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import type { Words } from '../kernel/trace.ts';
import { type Pairwise, votes } from './pairwise.ts';

/** Best first; options on one rank are equal. By index. */
export type Ranks = readonly (readonly number[])[];

/** What every pairwise rule says alike. */
export const pairwiseWords: Words = {
  pair: {
    'zh-CN': '{@one} 对 {@other}：{for} 票把前者排在前面，{against} 票把后者排在前面。',
    en: '{@one} against {@other}: {for} put the first ahead, {against} the second.',
  },
  'condorcet-winner': {
    'zh-CN': '{@winner} 两两比较胜过其他所有选项。',
    en: '{@winner} beats every other option one to one.',
  },
  'no-condorcet-winner': {
    'zh-CN': '没有哪个选项两两比较胜过其他所有选项，由规则决定次序。',
    en: 'No option beats every other one to one; the rule decides the order.',
  },
};

/** Each pair once, and whether one option beats all others. */
export function pairSteps(options: readonly Option[], pairwise: Pairwise): Step[] {
  const steps: Step[] = [];
  options.forEach(({ id: one }, i) => {
    options.slice(i + 1).forEach(({ id: other }, offset) => {
      const j = i + 1 + offset;
      steps.push({ kind: 'pair', one, other, for: votes(pairwise, i, j), against: votes(pairwise, j, i) });
    });
  });
  const winner = options.find((_, i) =>
    options.every((_, j) => i === j || votes(pairwise, i, j) > votes(pairwise, j, i)),
  );
  steps.push(winner ? { kind: 'condorcet-winner', winner: winner.id } : { kind: 'no-condorcet-winner' });
  return steps;
}

/** The tally of a ranking: its first rank wins; several there are a tie, parted only by what was drawn beforehand. */
export function tallyOf(
  rule: { readonly id: string; readonly version: string },
  profile: Pick<Profile<unknown>, 'options' | 'lots' | 'seed'>,
  ranks: Ranks,
  rounds: readonly Step[],
): Tally {
  const ranking = ranks.map((rank) => rank.map((index) => profile.options[index]!.id));
  const first = ranking[0] ?? [];
  const tie = first.length > 1 ? breakTie(first, 1, profile) : undefined;
  const winners = tie ? tie.chosen : first;
  return {
    rule: rule.id,
    version: rule.version,
    winners,
    ranking,
    rounds,
    ties: tie ? [tie] : [],
    outcome: winners.length > 0 ? 'decided' : 'tied',
  };
}

/** Takes those that `isFirst` among the rest, then those among what is left, until nobody is left. */
export function layers(size: number, isFirst: (option: number, among: readonly number[]) => boolean): Ranks {
  const ranks: number[][] = [];
  let left = Array.from({ length: size }, (_, index) => index);
  while (left.length > 0) {
    const first = left.filter((option) => isFirst(option, left));
    ranks.push(first);
    left = left.filter((option) => !first.includes(option));
  }
  return ranks;
}

/** Ranks options by a figure, best first. */
export function ranksBy<Figure>(figures: readonly Figure[], compare: (a: Figure, b: Figure) => number): Ranks {
  const order = figures.map((_, index) => index).sort((a, b) => compare(figures[a]!, figures[b]!) || a - b);
  const ranks: number[][] = [];
  order.forEach((option, place) => {
    const before = order[place - 1];
    if (before !== undefined && compare(figures[before]!, figures[option]!) === 0) ranks.at(-1)!.push(option);
    else ranks.push([option]);
  });
  return ranks;
}
