import { fraction, toDecimal } from '../kernel/rational.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Step } from '../kernel/tally.ts';
import type { Words } from '../kernel/trace.ts';
import type { Choices } from '../scores/choice.ts';
import { budgetInstance } from './ballots.ts';
import { type Completion, completedShares, completions, projectsOf, type Shared } from './completions.ts';
import type { Utility } from './equal-shares.ts';
import type { Instance } from './instance.ts';
import { certainOf } from './result.ts';
import { TieBook } from './ties.ts';
import { turnSteps, turnWords } from './turns.ts';

export interface EqualSharesParams {
  readonly utility: Utility;
  readonly completion: Completion;
  /** What one raise adds to every share, in the unit of the costs. */
  readonly raise: number;
}

const words: Words = {
  'equal-share': {
    'zh-CN': '预算{budget}平均分给{voters}位投票人，每人{shareRounded}。',
    en: 'The budget of {budget} is shared equally among {voters} voters: {shareRounded} each.',
  },
  'shares-raised': {
    'zh-CN': '每人份额逐次增加{raise}，共{raises}次，到{shareRounded}；再增加就会超支或已无项目可加。',
    en: 'Every share was raised by {raise}, {raises} times, to {shareRounded}; one more would overspend or add nothing.',
  },
  'project-paid': {
    'zh-CN':
      '第{round}轮：“{@project}”造价{cost}，{paidInFull}位支持者各付{paymentRounded}（余额不足的付清余额）；{emptied}人份额用完。',
    en: 'Round {round}: “{@project}” costs {cost}; {paidInFull} supporters pay {paymentRounded} each, those with less pay all they have; {emptied} have nothing left.',
  },
  ...turnWords,
};

/** Method of Equal Shares (Peters, Pierczyński, Skowron 2021): every voter directs an equal part of the money. */
export const equalSharesRule: Rule<Choices, EqualSharesParams> = {
  id: 'equal-shares',
  version: '1',
  title: { 'zh-CN': '平等份额法', en: 'Method of Equal Shares' },
  shape: 'budget',
  params: {
    utility: {
      type: 'choice',
      default: 'cost',
      choices: ['cost', 'cardinality'],
      title: { 'zh-CN': '满意度：按造价，或每个项目一样', en: 'Satisfaction: by cost, or every project alike' },
    },
    completion: {
      type: 'choice',
      default: 'add1-utilitarian',
      choices: completions,
      title: { 'zh-CN': '余款如何使用', en: 'How money left over is spent' },
    },
    raise: {
      type: 'integer',
      default: 1,
      min: 1,
      title: { 'zh-CN': '每次增加的份额', en: 'What one raise adds to every share' },
    },
  },
  words,
  tally(profile, { utility, completion, raise }) {
    const instance = budgetInstance(profile);
    const ids = profile.options.map(({ id }) => id);
    const book = new TieBook(profile, instance);
    const shared = completedShares(instance, utility, completion, BigInt(raise), book.pick);
    const afterwards = shared.turns.filter(({ bought }) => bought).map(({ project }) => project);
    const taken = [...projectsOf(shared.purchases), ...afterwards].map((project) => ids[project]!);
    const rounds = stepsOf(shared, instance, ids, raise);
    return { rule: 'equal-shares', version: '1', ...certainOf(taken, book), rounds, ties: book.ties };
  },
};

function stepsOf(
  { purchases, raises, tried, turns }: Shared,
  instance: Instance,
  ids: readonly string[],
  raise: number,
) {
  const { budget, voters, costs } = instance;
  const steps: Step[] = [{ kind: 'equal-share', budget, voters, ...money('share', budget, BigInt(voters || 1)) }];
  if (tried > 0) {
    const handedOut = budget + BigInt(raise * raises * voters);
    steps.push({ kind: 'shares-raised', raise, raises, tried, ...money('share', handedOut, BigInt(voters)) });
  }
  purchases.forEach(({ project, payment, paidInFull, emptied }, index) => {
    const figures = { cost: costs[project]!, ...money('payment', ...payment), paidInFull, emptied };
    steps.push({ kind: 'project-paid', round: index + 1, project: ids[project]!, ...figures });
  });
  return [...steps, ...turnSteps(turns, instance, ids, purchases.length)];
}

/** An amount as the exact fraction and, to read, to two decimals. */
function money(name: string, n: bigint, d: bigint): Record<string, string> {
  const amount = fraction(n, d);
  return { [name]: `${amount.n}/${amount.d}`, [`${name}Rounded`]: toDecimal(amount, 2) };
}
