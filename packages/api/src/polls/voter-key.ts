import { createHmac, hash, type KeyObject } from 'node:crypto';
import type { Keyring } from '../keyring.ts';

type Keys = Pick<Keyring, 'keyFor' | 'hashed'>;

/**
 * The name an elector's ballots have in one poll, the same whatever the channel. Nobody can tell the elector from it
 * without the house's secret; it is a pseudonym all the same, and personal data.
 */
export function voterKey(keys: Keys, poll: string, elector: string): string {
  return hmac(keys.keyFor('voter'), `${poll} ${elector}`).slice(0, 22);
}

/** Tells the same choice sent twice from another one, without saying which: it differs for every voter. */
export function markOf(keys: Keys, voter: string, item: string, choice: string): string {
  return keys.hashed('ballot mark', `${voter} ${item} ${choice}`).slice(0, 22);
}

/** What hides an elector's commitment in a published result; only the elector is told it. */
export function saltOf(keys: Keys, poll: string, version: number, elector: string): string {
  return createHmac('sha256', keys.keyFor('commitment')).update(`${poll} ${version} ${elector}`).digest('base64url');
}

/** A key on both of HMAC's pads. */
const padded = new WeakMap<KeyObject, readonly [inner: Buffer, outer: Buffer]>();

/**
 * HMAC-SHA256 made of its two hashes (RFC 2104, 2): an Hmac object for each ballot stays until V8 collects its whole heap.
 */
function hmac(key: KeyObject, text: string): string {
  let pads = padded.get(key);
  if (!pads) {
    pads = [padWith(key.export(), 0x36), padWith(key.export(), 0x5c)];
    padded.set(key, pads);
  }
  const inner = hash('sha256', Buffer.concat([pads[0], Buffer.from(text)]), 'buffer');
  return hash('sha256', Buffer.concat([pads[1], inner]), 'base64url');
}

/** A key is shorter than SHA-256's block of 64 bytes. */
function padWith(key: Buffer, pad: number): Buffer {
  return Buffer.alloc(64, pad).map((byte, at) => byte ^ (key[at] ?? 0)) as Buffer;
}
