import { type Viewer, visitorOf } from '@juyi/core/kernel/viewer';
import type { Community } from '../community.ts';
import { Refusal } from '../database/refusal.ts';
import type { HostIdentity } from '../options.ts';
import { meet, unnamed } from './meet.ts';
import { peopleStore } from './store.ts';
import { viewerFrom } from './viewer.ts';

/**
 * The viewer whom the host's own login stands for. Somebody new becomes known here at once, reachable but not
 * confirmed as a resident.
 */
export async function viewerByHost(
  community: Community,
  identity: HostIdentity | null,
  now: number,
  makeId: () => string,
): Promise<Viewer> {
  if (!identity) return visitorOf(community.id);
  const { issuer, subject } = identity;
  const known = await community.database.first(peopleStore.account({ issuer, subject, now }));
  return known ? viewerFrom(community.id, known) : meetByHost(community, identity, now, makeId);
}

async function meetByHost(
  community: Community,
  identity: HostIdentity,
  now: number,
  makeId: () => string,
): Promise<Viewer> {
  const person = makeId();
  const { issuer, subject, name } = identity;
  const displayName = name?.trim().slice(0, 60) || unnamed;
  try {
    await community.database.commit([
      ...meet(makeId, { id: person, displayName, now, source: 'host' }),
      peopleStore.addAccount({ id: makeId(), person, issuer, subject, now }),
    ]);
  } catch (error) {
    const raced = error instanceof Refusal && error.code === 'ACCOUNT_TAKEN';
    if (raced) return viewerByHost(community, identity, now, makeId);
    throw error;
  }
  return { community: community.id, person, level: 1, roles: [] };
}
