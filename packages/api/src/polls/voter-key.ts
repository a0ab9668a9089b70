import { createHmac } from 'node:crypto';
import type { Keyring } from '../keyring.ts';

type Keys = Pick<Keyring, 'keyFor' | 'hashed'>;

/**
 * The name an elector's ballots have in one poll, the same whatever the channel. Nobody can tell the elector from it
 * without the house's secret; it is a pseudonym all the same, and personal data.
 */
export function voterKey(keys: Keys, poll: string, elector: string): string {
  return createHmac('sha256', keys.keyFor('voter')).update(`${poll} ${elector}`).digest('base64url').slice(0, 22);
}

/** Tells the same choice sent twice from another one, without saying which: it differs for every voter. */
export function markOf(keys: Keys, voter: string, item: string, choice: string): string {
  return keys.hashed('ballot mark', `${voter} ${item} ${choice}`).slice(0, 22);
}

/** What hides an elector's commitment in a published result; only the elector is told it. */
export function saltOf(keys: Keys, poll: string, version: number, elector: string): string {
  return createHmac('sha256', keys.keyFor('commitment')).update(`${poll} ${version} ${elector}`).digest('base64url');
}
