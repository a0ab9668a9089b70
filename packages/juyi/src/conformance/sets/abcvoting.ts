import { equalSharesCommittee, phragmenCommittee, proportionalCommittee } from '@juyi/core/counting/committees/rules';
import { group, type Profile } from '@juyi/core/counting/kernel/profile';
import type { Tally } from '@juyi/core/counting/kernel/tally';
import { approval, type Choices } from '@juyi/core/counting/scores/choice';
import { type Check, every, type SetAdapter, same } from '../adapter.ts';

/** A record of the set: candidates by index, one list of them per voter, all tied committees by method. */
interface Instance {
  readonly candidates: number;
  readonly seats: number;
  readonly profile: readonly (readonly number[])[];
  readonly results: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** The reference's names; its plain Equal Shares fills the seats left over by Phragmén's rule. */
const counts: Readonly<Record<string, (profile: Profile<Choices>) => Tally>> = {
  av: (profile) => approval.tally(profile, {}),
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
  const count = counts[key.replace(/\/all$/, '')]!;
  const winner = plain(count(profileOf(instance, 'drawn')).winners);
  const all = committeesOf(count(profileOf(instance, key.includes('increment') ? 'drawn' : 'open')));
  const expected = instance.results[key]!.map((committee) => plain(committee.map(String))).sort();
  return expected.includes(winner) ? same(key, all.map(plain).sort(), expected) : same(key, winner, expected);
}

/** All committees of a tally: as its last step lists them, or every way to fill the places that a tie leaves open. */
function committeesOf({ rounds, winners, ties }: Tally): (readonly string[])[] {
  const step = rounds.find(({ kind }) => kind === 'equal-committees');
  if (step) return step.committees as (readonly string[])[];
  const open = ties.filter(({ by }) => by === 'none');
  return open.reduce<(readonly string[])[]>(
    (found, { tied, places }) => found.flatMap((members) => subsets(tied, places).map((some) => [...members, ...some])),
    [winners],
  );
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, place) => subsets(ids.slice(place + 1), size - 1).map((rest) => [id, ...rest]));
}

function plain(committee: readonly string[]): string {
  return [...committee].sort().join(' ');
}

/** The reference parts ties by the smaller index, which is a lot in the order of the indexes. */
function profileOf({ candidates, seats, profile }: Instance, draw: 'drawn' | 'open'): Profile<Choices> {
  const ids = Array.from({ length: candidates }, (_, index) => String(index));
  const options = ids.map((id) => ({ id, name: id }));
  return { options, seats, groups: group(profile, String), ...(draw === 'drawn' ? { lots: ids } : {}) };
}
