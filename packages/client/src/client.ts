import type { Comments } from './comments/comments.ts';
import { later } from './kernel/later.ts';
import { Live } from './kernel/live.ts';
import { deskTokens, type TokenStore, tabTokens } from './kernel/token-store.ts';
import { isOwnOrigin, Transport } from './kernel/transport.ts';
import type { People } from './people/people.ts';
import type { PollDesk } from './polls/poll-desk.ts';
import type { Polls } from './polls/polls.ts';
import type { Amendments } from './proposals/amendments.ts';
import type { ProposalDesk } from './proposals/proposal-desk.ts';
import { Proposals } from './proposals/proposals.ts';
import type { Roll } from './roll/roll.ts';

export interface ClientOptions {
  /** Where the api is mounted, such as `/juyi` or `https://api.example/juyi`. */
  api: string;
  /** The community's id; the server's first one where left out. */
  community?: string | undefined;
  /** BCP 47; the language of problem texts. */
  locale?: string | undefined;
  fetch?: typeof fetch | undefined;
  /** Where the session token is kept; by default the page on the api's own host, the tab elsewhere. */
  tokens?: TokenStore | undefined;
}

/** One community over HTTP: a method for each operation, and what changes. Who is looking: `viewerOf(client)`. */
export interface Client {
  /** Sets this api and community apart in what the browser remembers. */
  readonly name: string;
  readonly people: People;
  readonly polls: Polls;
  readonly pollDesk: PollDesk;
  readonly proposals: Proposals;
  readonly amendments: Amendments;
  readonly proposalDesk: ProposalDesk;
  readonly roll: Roll;
  readonly comments: Comments;
  readonly live: Live;
  readonly transport: Transport;
}

export function createClient(options: ClientOptions): Client {
  const { api, community = '' } = options;
  const name = `juyi ${api} ${community}`;
  const tokens = options.tokens ?? (isOwnOrigin(api) ? deskTokens() : tabTokens(name));
  const transport = new Transport({ ...options, tokens });
  return {
    name,
    people: later(() => import('./people/people.ts'), transport),
    polls: later(() => import('./polls/polls.ts'), transport),
    pollDesk: later(() => import('./polls/poll-desk.ts'), transport),
    proposals: new Proposals(transport),
    amendments: later(() => import('./proposals/amendments.ts'), transport),
    proposalDesk: later(() => import('./proposals/proposal-desk.ts'), transport),
    roll: later(() => import('./roll/roll.ts'), transport),
    comments: later(() => import('./comments/comments.ts'), transport),
    live: new Live((after) => transport.address('/live', { after })),
    transport,
  };
}
