import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { ParamSpec, Rule } from '../kernel/rule.ts';
import type { Tally } from '../kernel/tally.ts';
import { byOption } from './ballots.ts';
import { seatBest } from './seats.ts';
import { totalsWords } from './words.ts';

/** The places in the list of options that a voter marked; an empty list is a blank ballot. */
export type Choices = readonly number[];

export interface ChoicesParams {
  readonly min: number;
  /** 0 stands for as many as there are options. */
  readonly max: number;
}

/** One mark for one option; whoever has most marks wins, or with several seats whoever have most. */
export const singleChoice: Rule<Choices> = {
  id: 'single-choice',
  version: '1',
  title: { 'zh-CN': '单选，得票多者当选', en: 'Single choice, most votes' },
  shape: 'choice',
  params: {},
  words: totalsWords,
  tally: (profile) => countMarks('single-choice', profile, 0, 1),
};

/** From `min` to `max` marks on a ballot; the most marked win. */
export const multipleChoice: Rule<Choices, ChoicesParams> = {
  id: 'multiple-choice',
  version: '1',
  title: { 'zh-CN': '多选，得票多者当选', en: 'Multiple choice, most votes' },
  shape: 'choices',
  params: {
    min: bound(0, { 'zh-CN': '至少选', en: 'Fewest marks' }),
    max: bound(0, { 'zh-CN': '至多选（0 为不限）', en: 'Most marks (0: no limit)' }),
  },
  words: totalsWords,
  tally: (profile, { min, max }) =>
    countMarks('multiple-choice', profile, min, max === 0 ? Number.POSITIVE_INFINITY : max),
};

/** Any number of marks; the option that most voters approve of wins. */
export const approval: Rule<Choices> = {
  id: 'approval',
  version: '1',
  title: { 'zh-CN': '赞成投票', en: 'Approval voting' },
  shape: 'approval',
  params: {},
  words: totalsWords,
  tally: (profile) => countMarks('approval', profile, 0, Number.POSITIVE_INFINITY),
};

function bound(value: number, title: ParamSpec<number>['title']): ParamSpec<number> {
  return { type: 'integer', default: value, min: 0, title };
}

/** A blank ballot is a vote for nobody whatever `min` says; too few or too many marks are a fault of the ballot. */
function countMarks(rule: string, profile: Profile<Choices>, min: number, max: number): Tally {
  const totals = profile.options.map(() => 0);
  for (const [place, { ballot, count }] of profile.groups.entries()) {
    const where = `ballot ${place + 1}`;
    if (ballot.length > 0 && (ballot.length < min || ballot.length > max)) throw invalid('marks', where);
    if (new Set(ballot).size < ballot.length) throw invalid('marked-twice', where);
    for (const option of ballot) {
      if (totals[option] === undefined) throw invalid('no-such-option', where);
      totals[option] += count;
    }
  }
  return tallyTotals(rule, profile, totals);
}

/** The result of a rule by which the highest totals win. */
export function tallyTotals(rule: string, profile: Profile<unknown>, totals: readonly number[]): Tally {
  const scored = profile.options.map(({ id }, index) => ({ id, total: totals[index]! }));
  const seating = seatBest(scored, (a, b) => b.total - a.total, profile.seats ?? 1, profile);
  const rounds = [{ kind: 'totals', totals: byOption(profile.options, totals) }];
  return { rule, version: '1', ...seating, rounds };
}
