import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Choices } from '../scores/choice.ts';
import { type ApprovalGroup, type Instance, instanceOf } from './instance.ts';

/** Ballots as the rules walk them. @throws InvalidBallots naming the ballot with an unknown or repeated option */
export function approvalGroups({ options, groups }: Profile<Choices>): ApprovalGroup[] {
  return groups.map(({ ballot, count }, index) => {
    const where = `ballot ${index + 1}`;
    if (ballot.some((place) => options[place] === undefined))
      throw invalid('no-such-option', where, 'names an option there is not.');
    if (new Set(ballot).size < ballot.length) throw invalid('marked-twice', where, 'names an option twice.');
    return { approved: ballot, count };
  });
}

/** The profile as a budget to spend. @throws InvalidBallots when the money is not told in whole units */
export function budgetInstance(profile: Profile<Choices>): Instance {
  const costs = profile.options.map(({ id, cost }) => wholeMoney(cost, id));
  return instanceOf(costs, wholeMoney(profile.budget, 'budget'), approvalGroups(profile));
}

function wholeMoney(amount: number | undefined, where: string): bigint {
  if (amount !== undefined && Number.isSafeInteger(amount) && amount >= 0) return BigInt(amount);
  throw invalid('money', where, 'needs an amount of money in whole units.');
}
