import type { Approvals } from './approvals.ts';
import { byMembers, type Fillings } from './sequence.ts';

/** The best committees and their score: [numerator, denominator] of the sum of every voter's harmonic share. */
export interface Best extends Fillings {
  readonly score: readonly [bigint, bigint];
}

/**
 * Proportional Approval Voting (Thiele 1895): a voter with m seated favourites adds 1 + 1/2 + … + 1/m, and the
 * committee with the greatest sum wins. Exact branch and bound: what candidates would still add only shrinks as
 * seats fill, so the best remaining additions bound every branch. At most `limit` tied committees are returned.
 */
export function proportionalApproval(approvals: Approvals, limit: number): Best {
  const unit = leastCommonMultiple(approvals.seats);
  const seated = new Int32Array(approvals.groups.length);
  const order = approvals.votes
    .map((_, candidate) => candidate)
    .sort((a, b) => approvals.votes[b]! - approvals.votes[a]!);
  let score = -1n;
  let committees: number[][] = [];
  let complete = true;

  const gain = (candidate: number) =>
    approvals.supporters[candidate]!.reduce(
      (sum, group) => sum + (unit / BigInt(seated[group]! + 1)) * BigInt(approvals.groups[group]!.count),
      0n,
    );

  const search = (from: number, members: number[], sum: bigint) => {
    if (members.length === approvals.seats) {
      if (sum > score) [committees, complete, score] = [[], true, sum];
      if (sum < score) return;
      if (committees.length < limit) committees.push([...members].sort((a, b) => a - b));
      else complete = false;
      return;
    }
    const free = approvals.seats - members.length;
    const rest = order.slice(from);
    const gains = rest.map(gain);
    for (let place = 0; place + free <= rest.length; place++) {
      if (sum + sumOfGreatest(gains.slice(place), free) < score) return;
      const candidate = rest[place]!;
      for (const group of approvals.supporters[candidate]!) seated[group]! += 1;
      search(from + place + 1, [...members, candidate], sum + gains[place]!);
      for (const group of approvals.supporters[candidate]!) seated[group]! -= 1;
    }
  };

  search(0, [], 0n);
  return { committees: committees.sort(byMembers), complete, score: [score, unit] };
}

function sumOfGreatest(gains: readonly bigint[], count: number): bigint {
  const sorted = [...gains].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  return sorted.slice(0, count).reduce((sum, gain) => sum + gain, 0n);
}

function leastCommonMultiple(upTo: number): bigint {
  let multiple = 1n;
  for (let n = 2n; n <= BigInt(upTo); n++) {
    let [a, b] = [multiple, n];
    while (b > 0n) [a, b] = [b, a % b];
    multiple = (multiple / a) * n;
  }
  return multiple;
}
