import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Test } from '../kernel/tally.ts';
import { questionTally } from './question.ts';
import { operatorParam, testOf, thresholdParam } from './threshold.ts';

export type MotionBallot = 'yes' | 'no' | 'abstain';

/** What a share is measured on: votes for and against; those and abstentions; everybody present; everybody entitled. */
export type MotionBase = 'yes-no' | 'cast' | 'present' | 'entitled';

export interface MotionParams {
  /** What must be reached of the entitled before a vote counts; 0/1 asks for nothing. */
  readonly quorum: Test['threshold'];
  readonly quorumOperator: Test['operator'];
  readonly base: MotionBase;
  readonly threshold: Test['threshold'];
  readonly operator: Test['operator'];
}

/**
 * A question answered yes, no or abstain. The base of every share is named, because 过半 of those present, of the votes
 * cast and of all members are three different rules; so are 过半 (`gt`) and 半数以上 (`gte`).
 */
export const motion: Rule<MotionBallot, MotionParams> = {
  id: 'motion',
  version: '1',
  title: { 'zh-CN': '议案表决', en: 'Motion' },
  shape: 'motion',
  params: {
    quorum: thresholdParam([0, 1], '法定出席比例（占应到）', 'Quorum, of the entitled'),
    quorumOperator: operatorParam('gt', '出席：达到或超过', 'Quorum: at least, or more than'),
    base: {
      type: 'choice',
      default: 'yes-no',
      choices: ['yes-no', 'cast', 'present', 'entitled'],
      title: { 'zh-CN': '通过比例的基数', en: 'Base of the majority' },
    },
    threshold: thresholdParam([1, 2], '通过比例', 'Majority'),
    operator: operatorParam('gt', '通过：达到或超过', 'Majority: at least, or more than'),
  },
  words: {
    motion: {
      'zh-CN': '同意 {yes}，反对 {no}，弃权 {abstain}；到场 {present}，应到 {entitled}。',
      en: 'Yes {yes}, no {no}, abstain {abstain}; present {present}, entitled {entitled}.',
    },
  },
  tally(profile, params) {
    const counts = { yes: 0, no: 0, abstain: 0 };
    for (const [place, { ballot, count }] of profile.groups.entries()) {
      if (!Object.hasOwn(counts, ballot)) throw invalid('choice', `ballot ${place + 1}`);
      counts[ballot] += count;
    }
    const bases = basesOf(counts, profile.bases, params);
    const tests = [testOf('approval', counts.yes, bases[params.base], params.operator, params.threshold)];
    if (params.quorum[0] > 0) {
      tests.unshift(testOf('quorum', bases.present, bases.entitled, params.quorumOperator, params.quorum));
    }
    const { present, entitled } = bases;
    return questionTally(motion, tests, [{ kind: 'motion', ...counts, present, entitled }]);
  },
};

/** Everybody who voted is present. Without a count of those present, the votes cast stand for them. */
function basesOf(
  { yes, no, abstain }: Readonly<Record<MotionBallot, number>>,
  { present, entitled }: NonNullable<Profile<MotionBallot>['bases']> = {},
  { base, quorum }: MotionParams,
): Record<MotionBase, number> {
  const cast = yes + no + abstain;
  if (entitled === undefined && (base === 'entitled' || quorum[0] > 0)) {
    throw invalid('base-missing', 'entitled', 'The number of those entitled to vote is needed.');
  }
  const known = { 'yes-no': yes + no, cast, present: present ?? cast, entitled: entitled ?? cast };
  if (known.present < cast || known.entitled < known.present) {
    throw invalid('base', 'entitled', 'Fewer are entitled or present than have voted.');
  }
  return known;
}
