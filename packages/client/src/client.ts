import { Live } from './kernel/live.ts';
import { memoryTokens, type TokenStore, tabTokens } from './kernel/token-store.ts';
import { isOwnOrigin, Transport } from './kernel/transport.ts';
import { People } from './people/people.ts';
import { ViewerStore } from './people/viewer-store.ts';
import { Proposals } from './proposals/proposals.ts';

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

/** One community over HTTP: a method for each operation, who is looking, and what changes. */
export interface Client {
  readonly people: People;
  readonly proposals: Proposals;
  readonly viewer: ViewerStore;
  readonly live: Live;
}

export function createClient(options: ClientOptions): Client {
  const { api, community = '' } = options;
  const name = `${api} ${community}`;
  const tokens = options.tokens ?? (isOwnOrigin(api) ? memoryTokens() : tabTokens(`juyi ${name}`));
  const transport = new Transport({ ...options, tokens, renew: () => viewer.renew() });
  const people = new People(transport);
  const viewer = new ViewerStore(people, tokens, name);
  const live = new Live({
    address: (after) => transport.address('/live', after === null ? {} : { after: String(after) }),
  });
  return { people, proposals: new Proposals(transport), viewer, live };
}
