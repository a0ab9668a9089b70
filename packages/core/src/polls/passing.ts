import type { ConsentParams } from '../counting/consent/consent.ts';
import type { Test } from '../counting/kernel/tally.ts';
import type { MotionParams } from '../counting/motion/motion.ts';
import type { OwnersParams } from '../counting/owners/vote.ts';
import type { Locale, LocalizedText } from '../kernel/text.ts';
import { countingOf } from './choices.ts';
import type { PollItem } from './schema.ts';
import { words as english, type PassingWords } from './words.passing.en.ts';
import { words as chinese } from './words.passing.zh-CN.ts';
import { words as englishShares, type ResultWords } from './words.result.en.ts';
import { words as chineseShares } from './words.result.zh-CN.ts';

interface Say {
  readonly passing: PassingWords;
  readonly shares: ResultWords;
}

const says: Readonly<Record<Locale, Say>> = {
  'zh-CN': { passing: chinese, shares: chineseShares },
  en: { passing: english, shares: englishShares },
};

/** What a question needs to pass, or an option to be chosen, by its rule as it is set; null where the rule's name says it. */
export function sayPassing(item: Pick<PollItem, 'rule' | 'params' | 'options'>): LocalizedText | null {
  const { rule, params } = countingOf(item);
  const [chinese, english] = [sayIn(says['zh-CN'], rule.id, params), sayIn(says.en, rule.id, params)];
  return chinese && english ? { 'zh-CN': chinese, en: english } : null;
}

function sayIn(say: Say, rule: string, params: unknown): string | undefined {
  const { passing, shares } = say;
  const half = shares.moreThan('1/2');
  switch (rule) {
    case 'motion':
      return sayMotion(say, params as MotionParams);
    case 'consent':
      return sayConsent(say, params as ConsentParams);
    case 'owners-vote':
      return passing.owners((params as OwnersParams).majority === 'special' ? shares.atLeast('3/4') : half);
    case 'owners-unanimous':
      return passing.everybody;
    case 'committee-election':
      return passing.candidates(half);
    default:
      return passing.rules[rule];
  }
}

function sayMotion(say: Say, { quorum, quorumOperator, base, threshold, operator }: MotionParams): string {
  const counts = quorum[0] > 0 ? say.passing.quorum(share(say, quorumOperator, quorum)) : '';
  return counts + say.passing.motion(share(say, operator, threshold), say.passing.bases[base]!);
}

function sayConsent(say: Say, { unopposed, operator }: ConsentParams): string {
  const [n, d] = unopposed;
  return n === d ? say.passing.nobodyObjects : say.passing.unopposed(share(say, operator, unopposed));
}

function share({ shares }: Say, operator: Test['operator'], threshold: Test['threshold']): string {
  const fraction = threshold.join('/');
  return operator === 'gte' ? shares.atLeast(fraction) : shares.moreThan(fraction);
}
