import { type Client, createClient } from '@juyi/client/client';
import { Transport } from '@juyi/client/kernel/transport';

const clients = new Map<string, Client>();

/** The page's one client for an api and a community, so that widgets share a session and a stream. */
export function connect(api: string, community: string | undefined): Client {
  const name = `${api} ${community ?? ''}`;
  let client = clients.get(name);
  if (!client) {
    client = createClient({ api, community });
    clients.set(name, client);
  }
  return client;
}

/** A client that another copy of this package made may lack rooms that ours has; ours to the same api stands in for it. */
export function ours(client: Client): Client {
  const { transport } = client;
  if (transport instanceof Transport) return client;
  const { api, community } = (transport as Client['transport']).options;
  return connect(api, community);
}
