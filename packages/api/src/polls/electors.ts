import type { PollRecord } from '@juyi/core/polls/rules';
import type { Community } from '../community.ts';
import { electorStore } from '../roll/electors.ts';
import type { KnownPoll } from './find.ts';
import { pollStore as store } from './store.ts';

/** One elector of a poll; `area` is in 0.01 m² and 0 where area does not count. */
export interface PollElector {
  readonly elector: string;
  readonly heads: number;
  readonly area: number;
  readonly building: string;
  readonly label: string;
}

/** Whether the poll asks only a part of its roll. */
export function isNarrowed({ franchise }: Pick<PollRecord, 'franchise'>): boolean {
  const { electors: _, snapshot: __, ...narrowing } = franchise;
  return Object.values(narrowing).some((part) => part !== undefined);
}

/**
 * Whether the poll's franchise takes in the elector, where it is narrowed to buildings. Owners were frozen with what
 * they have there: one who stands in no single building has flats in several of those named.
 */
export function takesIn(
  { franchise: { buildings, electors } }: Pick<PollRecord, 'franchise'>,
  { building }: Pick<PollElector, 'building'>,
): boolean {
  return buildings === undefined || buildings.includes(building) || (electors === 'owners' && building === '');
}

/** Everybody entitled, by the frozen roll or by the role that was held when it was settled. */
export async function electorsOf({ database }: Community, { record, row }: KnownPoll): Promise<PollElector[]> {
  if (record.franchise.electors === 'persons') {
    const persons = await database.read(store.persons({ poll: record.id }));
    return persons.map(({ person, label }) => ({ elector: person, heads: 1, area: 0, building: '', label }));
  }
  if (row.snapshot === null) return [];
  const all = await database.read(electorStore.all({ snapshot: row.snapshot }));
  const there = all.filter((elector) => takesIn(record, elector));
  if (record.franchise.ages === undefined) return there;
  const aged = new Set((await database.read(store.electors({ poll: record.id }))).map(({ elector }) => elector));
  return there.filter(({ elector }) => aged.has(elector));
}

/** The elector, where the poll takes it in; ages were looked at when its roll was settled. */
async function takenIn<Elector extends Pick<PollElector, 'elector' | 'building'>>(
  { database }: Community,
  { record }: KnownPoll,
  elector: Elector | undefined,
): Promise<Elector | undefined> {
  if (!elector || !takesIn(record, elector)) return undefined;
  if (record.franchise.ages === undefined) return elector;
  const settled = await database.first(store.elector({ poll: record.id, elector: elector.elector }));
  return settled && elector;
}

/** Those the person may answer for. */
export async function ownElectors(community: Community, poll: KnownPoll, person: string) {
  const { record, row } = poll;
  const { database } = community;
  if (record.franchise.electors === 'persons') {
    const found = await database.first(store.personIn({ poll: record.id, person }));
    return found ? [{ elector: found.person, heads: 1, area: 0, building: '', label: '' }] : [];
  }
  if (row.snapshot === null) return [];
  const own = await database.read(electorStore.ofPerson({ snapshot: row.snapshot, person }));
  const taken = await Promise.all(own.map((elector) => takenIn(community, poll, elector)));
  return taken.filter((elector) => elector !== undefined);
}

/** One elector the person may answer for, else undefined. */
export async function ownElector(
  community: Community,
  poll: KnownPoll,
  person: string,
  elector: string,
): Promise<PollElector | undefined> {
  const { snapshot } = poll.row;
  if (poll.record.franchise.electors === 'persons' || snapshot === null) {
    return (await ownElectors(community, poll, person)).find((own) => own.elector === elector);
  }
  const found = await community.database.first(electorStore.answerable({ snapshot, elector, person }));
  return takenIn(community, poll, found);
}

/** One elector of the franchise, else undefined. */
export async function anyElector(community: Community, poll: KnownPoll, elector: string) {
  const { snapshot } = poll.row;
  if (poll.record.franchise.electors === 'persons' || snapshot === null) {
    return (await electorsOf(community, poll)).find((each) => each.elector === elector);
  }
  const found = await community.database.first(electorStore.one({ snapshot, elector }));
  return takenIn(community, poll, found);
}
