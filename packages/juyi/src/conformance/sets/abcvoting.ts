import type { ApprovalBallot } from '@juyi/core/counting/budget/ballots';
import {
  approvalCommittee,
  equalSharesCommittee,
  phragmenCommittee,
  proportionalCommittee,
} from '@juyi/core/counting/committees/rules';
import { group, type Profile } from '@juyi/core/counting/kernel/profile';
import type { Tally } from '@juyi/core/counting/kernel/tally';
import { type Check, every, type SetAdapter, same } from '../adapter.ts';

/** A record of the set: candidates by index, one list of them per voter, all tied committees by method. */
interface Instance {
  readonly candidates: number;
  readonly seats: number;
  readonly profile: readonly (readonly number[])[];
  readonly results: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** The reference's names; its plain Equal Shares fills the seats left over by Phragmén's rule. */
const counts: Readonly<Record<string, (profile: Profile<ApprovalBallot>) => Tally>> = {
  av: (profile) => approvalCommittee.tally(profile, {}),
  pav: (profile) => proportionalCommittee.tally(profile, {}),
  seqphragmen: (profile) => phragmenCommittee.tally(profile, {}),
  'equal-shares': (profile) => equalSharesCommittee.tally(profile, { completion: 'phragmen' }),
  'equal-shares-with-av-completion': (profile) => equalSharesCommittee.tally(profile, { completion: 'approval' }),
  'equal-shares-with-increment-completion': (profile) =>
    equalSharesCommittee.tally(profile, { completion: 'increment' }),
};

export const abcvoting: SetAdapter = {
  set: 'abcvoting',
  check(entry, data) {
    const instance = data.json(entry.file) as Instance;
    const named = (entry.method ?? '').replace(/\(.*\)/, '').split('|');
    const families = named.map((method) => method.trim());
    const keys = Object.keys(instance.results).filter((key) => {
      const rule = key.replace(/\/all$/, '');
      return Object.hasOwn(counts, rule) && families.some((family) => rule === family || rule.startsWith(`${family}-`));
    });
    if (keys.length === 0) return { result: 'uncovered', reason: `No rule here counts “${entry.method}”.` };
    return every(keys.map((key) => checkOne(instance, key)));
  },
};

function checkOne(instance: Instance, key: string): Check {
  const profile = profileOf(instance);
  const tally = counts[key.replace(/\/all$/, '')]!(profile);
  const expected = instance.results[key]!.map(plain).sort();
  const winner = plain(tally.winners.map(Number));
  const all = tally.rounds.find(({ kind }) => kind === 'equal-committees');
  const committees = (all?.committees ?? [tally.winners]) as readonly (readonly string[])[];
  const everyTied = same(key, committees.map((committee) => plain(committee.map(Number))).sort(), expected);
  return expected.includes(winner) ? everyTied : same(key, winner, expected);
}

function plain(committee: readonly number[]): string {
  return [...committee].sort((a, b) => a - b).join(' ');
}

/** The reference parts ties by the smaller index, which is a lot in the order of the indexes. */
function profileOf({ candidates, seats, profile }: Instance): Profile<ApprovalBallot> {
  const ids = Array.from({ length: candidates }, (_, index) => String(index));
  const ballots = profile.map((approved) => approved.map(String));
  return { options: ids.map((id) => ({ id, name: id })), seats, groups: group(ballots, String), lots: ids };
}
