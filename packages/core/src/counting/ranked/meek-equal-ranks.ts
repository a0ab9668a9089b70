import type { LocalizedText } from '../../kernel/text.ts';
import type { ParamSpec, Rule } from '../kernel/rule.ts';
import { exactFractions, fixedPoint } from './arithmetic.ts';
import type { Ties } from './book.ts';
import { countMeek } from './meek.ts';
import type { Ranking } from './ranking.ts';
import { tiesParam } from './stv-rules.ts';
import { stvWords } from './stv-words.ts';

interface EqualRanksParams {
  readonly ties: Ties;
  /** Decimals of the surplus below which a round has settled. */
  readonly omega: number;
  readonly arithmetic: 'fixed9' | 'rounded-keep';
  readonly surplus: 'net' | 'each';
}

type EqualRanksRule = Rule<Ranking, EqualRanksParams>;

const omega: ParamSpec<number> = {
  type: 'integer',
  default: 6,
  min: 1,
  max: 9,
  title: { 'zh-CN': '余票小于10的负几次方时停止迭代', en: 'Decimals of the surplus that is let go' },
};

const arithmetic: ParamSpec<EqualRanksParams['arithmetic']> = {
  type: 'choice',
  default: 'fixed9',
  choices: ['fixed9', 'rounded-keep'],
  title: {
    'zh-CN': '算术：九位小数，或保留系数取六位小数的精确分数',
    en: 'Numbers: nine decimals, or fractions with keep factors rounded up to six decimals',
  },
};

const surplus: ParamSpec<EqualRanksParams['surplus']> = {
  type: 'choice',
  default: 'each',
  choices: ['net', 'each'],
  title: {
    'zh-CN': '低于门槛的当选者：抵减他人余票，或不计',
    en: 'Elected below the quota: lessens the surplus, or counts as nothing',
  },
};

function meekWithTies(id: string, title: LocalizedText, equalRanks: 'spread' | 'equalize'): EqualRanksRule {
  const common = {
    keeping: 'meek-down',
    strict: false,
    batch: false,
    equalRanks,
    showsPassedOn: true,
  } as const;
  const rule: EqualRanksRule = {
    id,
    version: '1',
    title,
    shape: 'ranking',
    params: { ties: tiesParam, omega, arithmetic, surplus },
    words: stvWords,
    tally(profile, params) {
      const style = { ...common, omega: params.omega, surplus: params.surplus, ties: params.ties };
      if (params.arithmetic === 'fixed9') return countMeek(rule, profile, { ...style, numbers: fixedPoint(9) });
      return countMeek(rule, profile, { ...style, numbers: exactFractions(), keepPlaces: 6 });
    },
  };
  return rule;
}

/** Meek's method where equal ranks count as all their strict orders at once. Source: the stv-rs counting program. */
export const stvMeekEqualize = meekWithTies(
  'stv-meek-equalize',
  { 'zh-CN': '单记可让渡投票（米克法，可并列）', en: 'Single transferable vote, Meek with equal ranks' },
  'equalize',
);

/** Meek's method with equal ranks as the droop program counts them; kept to recount what it has counted. */
export const stvMeekDroopEqualRank = meekWithTies(
  'stv-meek-droop-equal-rank',
  {
    'zh-CN': '单记可让渡投票（米克法，并列按 droop 程序）',
    en: 'Single transferable vote, Meek with equal ranks as in droop',
  },
  'spread',
);
