import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { ParamSpec } from '../kernel/rule.ts';
import { checkOption, type Ranking, unreadable } from '../ranked/ranking.ts';

/** How many voters put each option before each other: `ahead[one * size + other]`. */
export interface Pairwise {
  readonly size: number;
  readonly ahead: Float64Array;
}

/** What it means not to rank an option: that all ranked ones are better, or that nothing is said of it. */
export type Unranked = 'last' | 'no-opinion';

export const unrankedParam: ParamSpec<Unranked> = {
  type: 'choice',
  default: 'last',
  choices: ['last', 'no-opinion'],
  title: { 'zh-CN': '未排序的选项：排在最后，或视为未表态', en: 'Options left out: last, or no opinion' },
};

/**
 * Compares every two options. Equal ranks favour neither, skipped ranks are passed over, a mark nobody could read says
 * nothing.
 * @throws InvalidBallots at an option named twice, or one that is not there
 */
export function pairwiseOf({ groups, options }: Profile<Ranking>, unranked: Unranked): Pairwise {
  const size = options.length;
  const ahead = new Float64Array(size * size);
  const rankOf = new Int32Array(size);
  const named: number[] = [];
  groups.forEach(({ ballot, count }, number) => {
    rankOf.fill(0);
    named.length = 0;
    ballot.forEach((rank, index) => {
      for (const option of typeof rank === 'number' ? [rank] : rank) {
        if (option === unreadable) continue;
        checkOption(option, size, number);
        if (rankOf[option] !== 0) throw invalid('option-twice', `ballot ${number + 1}`, 'An option is ranked twice.');
        rankOf[option] = index + 1;
        named.push(option);
      }
    });
    for (const one of named) {
      const row = one * size;
      for (let other = 0; other < size; other++) {
        const rank = rankOf[other]!;
        if (rank === 0 ? unranked === 'last' : rank > rankOf[one]!) ahead[row + other]! += count;
      }
    }
  });
  return { size, ahead };
}

/** Voters who put `one` before `other`. */
export function votes({ size, ahead }: Pairwise, one: number, other: number): number {
  return ahead[one * size + other]!;
}

/** Whether more voters put `one` before `other` than the reverse. */
export function beats(pairwise: Pairwise, one: number, other: number): boolean {
  return votes(pairwise, one, other) > votes(pairwise, other, one);
}
