import type { ParamSpec } from '../kernel/rule.ts';
import { beats, type Pairwise, votes } from './pairwise.ts';

/** How strong a pairwise victory is: by the votes for it, by its margin, or by the ratio of votes for and against. */
export type Measure = 'winning' | 'margin' | 'ratio';

/** A victory as the two numbers it stands on; compared by a measure, never as a rounded quotient. */
export interface Victory {
  readonly votesFor: number;
  readonly votesAgainst: number;
}

export function measureParam<Name extends Measure>(choices: readonly Name[]): ParamSpec<Name> {
  return {
    type: 'choice',
    default: choices[0]!,
    choices,
    title: { 'zh-CN': '两两胜负的强弱按什么比', en: 'What makes a pairwise victory strong' },
  };
}

/** The victory of one option over another; null where it does not win. */
export function victory(pairwise: Pairwise, one: number, other: number): Victory | null {
  if (!beats(pairwise, one, other)) return null;
  return { votesFor: votes(pairwise, one, other), votesAgainst: votes(pairwise, other, one) };
}

/**
 * Above zero where `a` is stronger, zero where they are equal. Ratios are compared crosswise; a victory that nobody
 * opposes is stronger than any that somebody does, and among those the one with more votes.
 */
export function compareVictories(a: Victory, b: Victory, measure: Measure): number {
  if (measure === 'winning') return a.votesFor - b.votesFor;
  if (measure === 'margin') return a.votesFor - a.votesAgainst - (b.votesFor - b.votesAgainst);
  if (a.votesAgainst === 0 && b.votesAgainst === 0) return a.votesFor - b.votesFor;
  return Number(BigInt(a.votesFor) * BigInt(b.votesAgainst) - BigInt(b.votesFor) * BigInt(a.votesAgainst));
}
