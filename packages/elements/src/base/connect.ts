import { type Client, createClient } from '@juyi/client/client';

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
