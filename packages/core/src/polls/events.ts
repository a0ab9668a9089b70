import type { PollState } from './lifecycle.ts';

/** What the ledger says of a poll's life. Public: no names, no choices, and no figures before the result. */
export type PollEvent =
  | { kind: 'poll.drafted' | 'poll.edited' }
  | { kind: `poll.${PollState}`; reason?: string; warnings?: string[]; bundle?: string }
  | { kind: 'poll.signed'; signatures: number }
  | { kind: 'poll.recounted'; resultVersion: number; bundle: string }
  | { kind: 'poll.inspected' }
  | { kind: 'challenge.raised' | 'challenge.upheld' | 'challenge.dismissed'; poll: string; about: string };

/** What is told to nobody before the close, and says no more than that it happened. */
export type BallotEvent = {
  kind:
    | 'ballot.cast'
    | 'ballot.changed'
    | 'paper.entered'
    | 'proxy.granted'
    | 'proxy.ended'
    | 'representative.named'
    | 'delivery.recorded'
    | 'count.entered';
  poll: string;
};
