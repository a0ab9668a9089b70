import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import { tallyTotals } from '../scores/choice.ts';
import { totalsWords } from '../scores/words.ts';

/** How many votes a ballot puts on each option, in the order of the options. */
export type Votes = readonly number[];

export interface CreditsParams {
  /** What each voter may spend. */
  readonly credits: number;
}

const credits = {
  type: 'integer',
  default: 10,
  min: 1,
  title: { 'zh-CN': '每人可用点数', en: 'Credits of each voter' },
} as const;

/** Dots: each vote costs one credit, and a voter may put several on one option. */
export const dotVoting: Rule<Votes, CreditsParams & { readonly most: number }> = {
  id: 'dot-voting',
  version: '1',
  title: { 'zh-CN': '贴点投票', en: 'Dot voting' },
  shape: 'credits',
  params: {
    credits,
    most: {
      type: 'integer',
      default: 0,
      min: 0,
      title: { 'zh-CN': '每项最多点数（0 为不限）', en: 'Most dots on one option (0: no limit)' },
    },
  },
  words: totalsWords,
  tally(profile, params) {
    const most = params.most === 0 ? params.credits : params.most;
    return tallyTotals(
      'dot-voting',
      profile,
      totalsOf(profile, params.credits, (votes) => votes, 0, most),
    );
  },
};

/**
 * Quadratic voting: n votes on one option cost n² credits; votes may be against where `against` allows it.
 * Lalley and Weyl, "Quadratic Voting", AEA Papers and Proceedings 108 (2018).
 */
export const quadraticVoting: Rule<Votes, CreditsParams & { readonly against: boolean }> = {
  id: 'quadratic-voting',
  version: '1',
  title: { 'zh-CN': '平方投票', en: 'Quadratic voting' },
  shape: 'credits',
  params: {
    credits: { ...credits, default: 100 },
    against: { type: 'boolean', default: false, title: { 'zh-CN': '可投反对票', en: 'Votes against allowed' } },
  },
  words: totalsWords,
  tally(profile, params) {
    const least = params.against ? -params.credits : 0;
    const square = (votes: number) => votes * votes;
    return tallyTotals('quadratic-voting', profile, totalsOf(profile, params.credits, square, least, params.credits));
  },
};

/** Adds up votes after checking that every ballot stays within its credits; one that does not is named. */
function totalsOf(
  { options, groups }: Profile<Votes>,
  credits: number,
  costOf: (votes: number) => number,
  least: number,
  most: number,
): number[] {
  const totals = options.map(() => 0);
  for (const [place, { ballot, count }] of groups.entries()) {
    const where = `ballot ${place + 1}`;
    if (ballot.length > options.length) throw invalid('too-many-scores', where);
    for (const [option, votes] of ballot.entries()) {
      if (!Number.isInteger(votes) || votes < least || votes > most) throw invalid('votes', where);
      totals[option]! += votes * count;
    }
    const spent = ballot.reduce((sum, votes) => sum + costOf(votes), 0);
    if (spent > credits) throw invalid('overspent', where, `The ballot spends ${spent} of ${credits} credits.`);
  }
  return totals;
}
