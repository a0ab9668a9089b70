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

const pads = new WeakMap<KeyObject, readonly [Buffer, Buffer]>();
function hmac(key: KeyObject, text: string): string {
  let pair = pads.get(key);
  if (!pair) {
    const raw = key.export();
    pair = [0x36, 0x5c].map((pad) => Buffer.alloc(64, pad).map((byte, i) => byte ^ (raw[i] ?? 0))) as never as [Buffer, Buffer];
    pads.set(key, pair);
  }
  const inner = Buffer.allocUnsafe(64 + Buffer.byteLength(text));
  inner.set(pair[0]);
  inner.write(text, 64);
  const outer = Buffer.allocUnsafe(96);
  outer.set(pair[1]);
  outer.set(hash('sha256', inner, 'buffer'), 64);
  return hash('sha256', outer, 'base64url');
}
