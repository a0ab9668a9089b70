import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import { type ApprovalGroup, type Instance, instanceOf } from './instance.ts';

/** The ids of the options a voter approves, in any order; none at all is a valid ballot. */
export type ApprovalBallot = readonly string[];

/** Ballots as option indexes. @throws InvalidBallots naming the ballot with an unknown or repeated option */
export function approvalGroups(profile: Profile<ApprovalBallot>): ApprovalGroup[] {
  const places = new Map(profile.options.map(({ id }, place) => [id, place]));
  return profile.groups.map(({ ballot, count }, index) => {
    const approved = ballot.map((id) => {
      const place = places.get(id);
      if (place === undefined) throw invalid('no-such-option', `ballot ${index + 1}`, 'names an option there is not.');
      return place;
    });
    if (new Set(approved).size < approved.length)
      throw invalid('option-twice', `ballot ${index + 1}`, 'names an option twice.');
    return { approved, count };
  });
}

/** The profile as a budget to spend. @throws InvalidBallots when the money is not told in whole units */
export function budgetInstance(profile: Profile<ApprovalBallot>): Instance {
  const costs = profile.options.map(({ id, cost }) => wholeMoney(cost, id));
  return instanceOf(costs, wholeMoney(profile.budget, 'budget'), approvalGroups(profile));
}

function wholeMoney(amount: number | undefined, where: string): bigint {
  if (amount !== undefined && Number.isSafeInteger(amount) && amount >= 0) return BigInt(amount);
  throw invalid('money', where, 'needs an amount of money in whole units.');
}
