import type { LocalizedText } from '../../kernel/text.ts';
import { type Fraction, fraction } from '../kernel/rational.ts';
import type { ParamSpec, Rule } from '../kernel/rule.ts';
import { type Arithmetic, exactFractions, fixedPoint } from './arithmetic.ts';
import type { Ties } from './book.ts';
import { countGregory, type GregoryStyle } from './gregory.ts';
import { countMeek, type MeekStyle } from './meek.ts';
import type { Ranking } from './ranking.ts';
import { stvWords } from './stv-words.ts';

interface StvParams {
  readonly ties: Ties;
}

/** How a count takes ties that votes don't part, unless lots or a seed were drawn. */
export const tiesParam: ParamSpec<Ties> = {
  type: 'choice',
  default: 'order',
  choices: ['order', 'drawn'],
  title: {
    'zh-CN': '票数无法分出时：按选票次序，或仅按事先抽签',
    en: 'Ties: by the order on the ballot, or only as drawn beforehand',
  },
};

type StvRule = Rule<Ranking, StvParams>;

function gregory<Value>(id: string, title: LocalizedText, style: Omit<GregoryStyle<Value>, 'ties'>): StvRule {
  const rule: StvRule = {
    id,
    version: '1',
    title,
    shape: 'ranking',
    params: { ties: tiesParam },
    words: stvWords,
    tally: (profile, { ties }) => countGregory(rule, profile, { ...style, ties }),
  };
  return rule;
}

function meek<Value>(id: string, title: LocalizedText, style: Omit<MeekStyle<Value>, 'ties'>): StvRule {
  const rule: StvRule = {
    id,
    version: '1',
    title,
    shape: 'ranking',
    params: { ties: tiesParam },
    words: stvWords,
    tally: (profile, { ties }) => countMeek(rule, profile, { ...style, ties }),
  };
  return rule;
}

/** floor(ballots ÷ (seats + 1)) + 1 */
export function wholeQuota<Value>(ballots: number, seats: number, numbers: Arithmetic<Value>): Value {
  return numbers.of(Math.floor(ballots / (seats + 1)) + 1);
}

function droopQuota<Value>(ballots: number, seats: number, numbers: Arithmetic<Value>): Value {
  return numbers.add(numbers.divide(numbers.of(ballots), numbers.of(seats + 1), 'down'), numbers.epsilon);
}

/** Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52; five decimals. */
export const stvScottishWig = gregory<bigint>(
  'stv-scottish-wig',
  { 'zh-CN': '单记可让渡投票（苏格兰规则）', en: 'Single transferable vote, Scottish rules' },
  {
    numbers: fixedPoint(5),
    quota: wholeQuota,
    transferValue: (worth, surplus, votes, numbers) => numbers.share(worth, surplus, votes),
    reaches: (votes, quota) => votes >= quota,
    passesNothing: false,
    batch: false,
    looksBack: true,
    electsAtOnce: true,
  },
);

const wigmPrf: Omit<GregoryStyle<bigint>, 'ties' | 'batch'> = {
  numbers: fixedPoint(4),
  quota: droopQuota,
  transferValue: (worth, surplus, votes, { divide, multiply }) =>
    divide(multiply(worth, surplus, 'down'), votes, 'down'),
  reaches: (votes, quota) => votes >= quota,
  passesNothing: true,
  looksBack: false,
  electsAtOnce: false,
};

/** Proportional Representation Foundation, Reference WIGM rule; four decimals. */
export const stvWigmPrf = gregory<bigint>(
  'stv-wigm-prf',
  { 'zh-CN': '单记可让渡投票（加权包容格雷戈里法）', en: 'Single transferable vote, WIGM reference rule' },
  { ...wigmPrf, batch: false },
);

/** The same rule with its optional step B.2: all who are sure to lose go out at once. */
export const stvWigmPrfBatch = gregory<bigint>(
  'stv-wigm-prf-batch',
  {
    'zh-CN': '单记可让渡投票（加权包容格雷戈里法，批量淘汰）',
    en: 'Single transferable vote, WIGM reference rule, sure losers at once',
  },
  { ...wigmPrf, batch: true },
);

/** The weighted inclusive Gregory method in fractions: nothing is ever rounded. */
export const stvWigmExact = gregory<Fraction>(
  'stv-wigm-exact',
  {
    'zh-CN': '单记可让渡投票（加权包容格雷戈里法，精确分数）',
    en: 'Single transferable vote, WIGM in exact fractions',
  },
  {
    numbers: exactFractions(12),
    quota: (ballots, seats) => fraction(ballots, seats + 1),
    transferValue: (worth, surplus, votes, { share }) => share(worth, surplus, votes),
    reaches: (votes, quota, { compare }) => compare(votes, quota) > 0,
    passesNothing: true,
    batch: false,
    looksBack: false,
    electsAtOnce: false,
  },
);

type Quota = 'droop' | 'hagenbach-bischoff' | 'hare' | 'imperiali';

const quotas: Readonly<Record<Quota, (ballots: number, seats: number) => Fraction>> = {
  droop: (ballots, seats) => fraction(Math.floor(ballots / (seats + 1)) + 1),
  'hagenbach-bischoff': (ballots, seats) => fraction(ballots, seats + 1),
  hare: (ballots, seats) => fraction(ballots, seats),
  imperiali: (ballots, seats) => fraction(ballots, seats + 2),
};

/** The weighted inclusive Gregory method in fractions with a choice of quota; the quota itself elects. */
export const stvWigm: Rule<Ranking, StvParams & { readonly quota: Quota }> = {
  id: 'stv-wigm',
  version: '1',
  title: { 'zh-CN': '单记可让渡投票（可选当选数额）', en: 'Single transferable vote with a choice of quota' },
  shape: 'ranking',
  params: {
    ties: tiesParam,
    quota: {
      type: 'choice',
      default: 'droop',
      choices: ['droop', 'hagenbach-bischoff', 'hare', 'imperiali'],
      title: { 'zh-CN': '当选数额', en: 'Quota' },
    },
  },
  words: stvWords,
  tally: (profile, { quota, ties }) =>
    countGregory(stvWigm, profile, {
      numbers: exactFractions(4),
      quota: (ballots, seats) => quotas[quota](ballots, seats),
      transferValue: (worth, surplus, votes, { share }) => share(worth, surplus, votes),
      reaches: (votes, needed, { compare }) => compare(votes, needed) >= 0,
      passesNothing: false,
      batch: false,
      looksBack: true,
      electsAtOnce: true,
      ties,
    }),
};

/** Proportional Representation Foundation, Reference Meek rule; nine decimals. */
export const stvMeekPrf = meek<bigint>(
  'stv-meek-prf',
  { 'zh-CN': '单记可让渡投票（米克法）', en: 'Single transferable vote, Meek reference rule' },
  {
    numbers: fixedPoint(9),
    keeping: 'meek-up',
    omega: 6,
    surplus: 'net',
    strict: true,
    batch: false,
    equalRanks: 'refuse',
    showsPassedOn: false,
  },
);

const guarded: Omit<MeekStyle<bigint>, 'ties' | 'keeping'> = {
  numbers: fixedPoint(18, 9),
  omega: 9,
  surplus: 'net',
  strict: false,
  batch: true,
  equalRanks: 'spread',
  showsPassedOn: true,
};

/** Meek's method in 18 decimals and 9 guard digits, sure losers at once. */
export const stvMeek = meek<bigint>(
  'stv-meek',
  { 'zh-CN': '单记可让渡投票（米克法，18位小数）', en: 'Single transferable vote, Meek with guard digits' },
  { ...guarded, keeping: 'meek-down' },
);

/** Warren's variant: a candidate keeps the same price of every paper, as far as the paper can pay. */
export const stvWarren = meek<bigint>(
  'stv-warren',
  { 'zh-CN': '单记可让渡投票（沃伦法）', en: 'Single transferable vote, Warren' },
  { ...guarded, keeping: 'warren' },
);

/**
 * Meek's method in fractions. Keep factors are rounded up at the sixtieth decimal: where a count settles slowly their
 * fractions would double in length at each step and never end.
 */
export const stvMeekExact = meek<Fraction>(
  'stv-meek-exact',
  { 'zh-CN': '单记可让渡投票（米克法，精确分数）', en: 'Single transferable vote, Meek in exact fractions' },
  {
    numbers: exactFractions(12),
    keepPlaces: 60,
    keeping: 'meek-down',
    omega: 10,
    surplus: 'net',
    strict: false,
    batch: true,
    equalRanks: 'refuse',
    showsPassedOn: true,
  },
);
