import type { Choice, Choices } from '@juyi/core/polls/ballot/schema';
import type { PollChannel } from '@juyi/core/polls/schema';
import type { Community } from '../community.ts';
import type { Write } from '../database/write.ts';
import type { KnownPoll } from './find.ts';
import { recorded } from './recorded.ts';
import type { ballots } from './table.ts';

/** A voter's place in a poll: its name there, and the ballots that lie in the box under it. */
export interface Place {
  readonly voter: string;
  readonly ballots: readonly (typeof ballots.$inferSelect)[];
}

/** An opened vote: a choice, or a ballot that was voided. */
export type Paper = { readonly choice: Choice } | { readonly none: 'invalid' };

/** What an elector voted on an item; undefined where nothing came in. */
export type Opened = (elector: string, item: string) => Paper | undefined;

/**
 * How ballots of a poll are issued, cast, published and checked: one object, chosen by the poll. Another way of voting
 * (one that not even the operator can link to a voter) is another such object.
 */
export interface BallotMethod {
  readonly id: 'recorded';
  /** Issues an elector its place in the poll, as if nothing lay there yet. */
  emptyPlace(community: Community, poll: KnownPoll, elector: string): Place;
  /** The same with what already lies there. */
  lookUp(community: Community, poll: KnownPoll, elector: string): Promise<Place>;
  /** Whether these very votes already lie there. */
  isSame(community: Community, poll: KnownPoll, place: Place, votes: Choices): boolean;
  /**
   * The writes that put the votes into the box, and the code they can be asked for by; the last one returns the
   * ledger's number. `castAt` is when they came in.
   */
  cast(
    community: Community,
    poll: KnownPoll,
    place: Place,
    votes: Choices,
    how: { readonly channel: PollChannel; readonly castAt: number; readonly now: number },
  ): { readonly receipt: string; readonly writes: Write[] };
  /** Opens the box, for the count and for inspection; never before the close. */
  open(community: Community, poll: KnownPoll): Promise<Opened>;
  /** Whether the ballot of a code counts; undefined where no ballot ever had the code. */
  check(community: Community, code: string): Promise<boolean | undefined>;
}

/** The way a poll is voted on. */
export function methodOf(_poll: KnownPoll): BallotMethod {
  return recorded;
}
