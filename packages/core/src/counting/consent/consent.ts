import { invalid } from '../kernel/invalid.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Test } from '../kernel/tally.ts';
import { questionTally } from '../motion/question.ts';
import { operatorParam, testOf, thresholdParam } from '../motion/threshold.ts';

/** Agreement, standing aside (not for oneself, but not in the way), or an objection that stands. */
export type ConsentBallot = 'consent' | 'stand-aside' | 'object';

export interface ConsentParams {
  /** How much of the base must raise no objection; 1/1 lets a single objection stop the proposal. */
  readonly unopposed: Test['threshold'];
  readonly operator: Test['operator'];
  /** Whether the silent are asked: of those who answered, or of all entitled, whose silence then is no objection. */
  readonly base: 'cast' | 'entitled';
}

/** A proposal is adopted unless someone objects, or (objection procedures) unless more than a share does. */
export const consent: Rule<ConsentBallot, ConsentParams> = {
  id: 'consent',
  version: '1',
  title: { 'zh-CN': '无异议通过', en: 'Consent' },
  shape: 'consent',
  params: {
    unopposed: thresholdParam([1, 1], '无异议比例', 'Share without objection'),
    operator: operatorParam('gte', '无异议：达到或超过', 'Without objection: at least, or more than'),
    base: {
      type: 'choice',
      default: 'cast',
      choices: ['cast', 'entitled'],
      title: { 'zh-CN': '基数：已表态者或全体', en: 'Base: those who answered, or all' },
    },
  },
  words: {
    consent: {
      'zh-CN': '同意 {consent}，保留意见 {stand-aside}，反对 {object}。',
      en: 'Consent {consent}, stand aside {stand-aside}, object {object}.',
    },
  },
  tally({ groups, bases }, { unopposed, operator, base }) {
    const counts = { consent: 0, 'stand-aside': 0, object: 0 };
    for (const [place, { ballot, count }] of groups.entries()) {
      if (!Object.hasOwn(counts, ballot)) throw invalid('choice', `ballot ${place + 1}`);
      counts[ballot] += count;
    }
    const cast = counts.consent + counts['stand-aside'] + counts.object;
    const whole = base === 'cast' ? cast : bases?.entitled;
    if (whole === undefined) throw invalid('base-missing', 'entitled', 'The number of those entitled is needed.');
    if (whole < cast) throw invalid('base', 'entitled', 'Fewer are entitled than have answered.');
    const test = testOf('unopposed', whole - counts.object, whole, operator, unopposed);
    return questionTally(consent, [test], [{ kind: 'consent', ...counts }]);
  },
};
