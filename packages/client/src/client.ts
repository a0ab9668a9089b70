import { Comments } from './comments/comments.ts';
import { Live } from './kernel/live.ts';
import { memoryTokens, type TokenStore, tabTokens } from './kernel/token-store.ts';
import { isOwnOrigin, Transport } from './kernel/transport.ts';
import { Homes } from './people/homes.ts';
import { Mine } from './people/me.ts';
import { People } from './people/people.ts';
import { PollDesk } from './polls/poll-desk.ts';
import { Polls } from './polls/polls.ts';
import { Proposals } from './proposals/proposals.ts';
import { Roll } from './roll/roll.ts';

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
  readonly me: Mine;
  readonly homes: Homes;
  readonly polls: Polls;
  readonly pollDesk: PollDesk;
  readonly proposals: Proposals;
  readonly roll: Roll;
  readonly comments: Comments;
  readonly live: Live;
  readonly transport: Transport;
}

export function createClient(options: ClientOptions): Client {
  const { api, community = '' } = options;
  const name = `juyi ${api} ${community}`;
  const tokens = options.tokens ?? (isOwnOrigin(api) ? memoryTokens() : tabTokens(name));
  const transport = new Transport({ ...options, tokens });
  return {
    name,
    people: new People(transport),
    me: new Mine(transport),
    homes: new Homes(transport),
    polls: new Polls(transport),
    pollDesk: new PollDesk(transport),
    proposals: new Proposals(transport),
    roll: new Roll(transport),
    comments: new Comments(transport),
    live: new Live((after) => transport.address('/live', { after })),
    transport,
  };
}
