import type { CallOptions } from '@juyi/client/kernel/transport';
import type { Polls } from '@juyi/client/polls/polls';
import type { MyElector } from '@juyi/core/polls/ballot/schema';
import { commitmentOf, type Opening } from '@juyi/core/polls/commitment';

/** A ballot of one's own as it was counted. */
export interface Found {
  readonly own: MyElector;
  readonly opening: Opening;
  /** Its commitment, worked out here and not asked for. */
  readonly digest: string;
  /** The place of that among the published ones, from 1; 0 where it is missing. */
  readonly place: number;
  readonly all: number;
}

/** Looks for the ballots of some electors in the file that everybody can read. */
export async function findOwn(
  polls: Polls,
  poll: string,
  electors: readonly MyElector[],
  options: CallOptions,
): Promise<Found[]> {
  const published = polls.bundle(poll, undefined, options) as Promise<{ commitments?: readonly string[] }>;
  const openings = await Promise.all(electors.map(({ elector }) => polls.opening(poll, elector, options)));
  const { commitments = [] } = await published;
  return openings.map((opening, n) => {
    const digest = commitmentOf(opening);
    const place = commitments.indexOf(digest) + 1;
    return { own: electors[n]!, opening, digest, place, all: commitments.length };
  });
}
