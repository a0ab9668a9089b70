import type { Write } from '../database/write.ts';
import { httpStore } from './store.ts';

/** How often one viewer may do something: `most` times in `window` ms. */
export interface RateLimit {
  most: number;
  window: number;
}

const MINUTE = 60_000;

/** Generous for people and assisted entry, tight for guessing. By action; `write` and `signIn` serve the rest. */
export const rateLimits: Readonly<Record<string, RateLimit>> = {
  'proposal.create': { most: 60, window: 10 * MINUTE },
  'file.upload': { most: 60, window: 10 * MINUTE },
  'comment.create': { most: 60, window: 10 * MINUTE },
  'session.exchange': { most: 600, window: MINUTE },
  'demo.session': { most: 1200, window: MINUTE },
  write: { most: 300, window: MINUTE },
};

/** Where an action of a viewer is counted: by person where one is known, else by address. */
export function bucketOf(action: string, person: string | null, address: string): { name: string; limit: RateLimit } {
  const own = rateLimits[action];
  return { name: `${own ? action : 'write'} ${person ?? address}`, limit: own ?? rateLimits.write! };
}

/** The write that counts one use in a bucket; refused as `RATE_LIMITED` where it was one too many. */
export function countedIn(bucket: string, { most, window }: RateLimit, now: number): Write {
  return httpStore.count({ bucket, window: Math.floor(now / window) * window, most });
}
