import type { Locale } from '@juyi/core/kernel/text';
import type { Viewer } from '@juyi/core/kernel/viewer';
import type { Community } from '../community.ts';
import type { Write } from '../database/write.ts';
import type { SentFile } from './file-body.ts';
import type { Refused } from './refused.ts';

/** One request as a service sees it: already placed in a community, signed in, parsed and checked. */
export interface Call<Query = unknown, Body = unknown> {
  readonly community: Community;
  readonly viewer: Viewer;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The file that was sent, where the operation takes one. */
  readonly file?: SentFile | undefined;
  readonly now: number;
  readonly locale: Locale;
  readonly request: Request;
  /** Where the request came from: the socket's address, or what a trusted proxy says. */
  readonly address: string;
  /** The call was answered before and its effect is durable; only the reply is wanted again. */
  readonly replayed: boolean;
  /** Entries of the roll that were read for this call; each is logged before the answer leaves. */
  readonly opened: Set<string>;
  /** A fresh id for something made now. */
  makeId(): string;
}

/** The numbers of the rows that the inserts of an effect added; none where the wish was already fulfilled. */
export type Added = readonly number[];

/**
 * What a service answers. Writes become one effect together with the idempotency key and the rate limit; `reply` is
 * the body, or how to read it once the effect is durable. `settled` names refusals of the database that only say the
 * wish is already fulfilled; `refusals` says in words what others mean here. `otherwise` is a second, more careful way
 * for what the database refused the first time. `personal` answers are never cached.
 */
export interface Answer<Response = unknown> {
  readonly reply: Response | ((added?: Added) => Response | Promise<Response>);
  readonly writes?: readonly Write[];
  readonly settled?: readonly string[];
  readonly refusals?: Readonly<Record<string, Refused>>;
  readonly otherwise?: () => Promise<Answer<Response>>;
  readonly personal?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is answered instead of JSON where the contract says `binary`. */
  readonly file?: FileAnswer;
}

/** A file on its way to a reader. `open` ones may be shown by any website and kept by caches for a while. */
export interface FileAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly disposition: string;
  readonly open: boolean;
}

export type Service<Query = unknown, Body = unknown, Response = unknown> = (
  call: Call<Query, Body>,
) => Answer<Response> | Promise<Answer<Response>>;
