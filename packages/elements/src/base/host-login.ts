import type { Client } from '@juyi/client/client';
import { type HostToken, useHost } from '@juyi/client/people/host-session';
import { viewerOf } from '@juyi/client/people/viewer-store';
import type { Session } from '@juyi/core/people/schema';

/** Lets the host website say who is looking, by its own function or its token address. Answers who that is. */
export async function logInByHost(client: Client, ask: HostToken | string): Promise<Session['person']> {
  await useHost(client, typeof ask === 'string' ? () => fetchHostToken(ask) : ask);
  return viewerOf(client).session.person;
}

/**
 * Fetches the host website's token: JSON `{ token }` or the bare token. Null where the host says that nobody is
 * logged in (204, 401, 403 or nothing). Throws where it cannot be asked.
 */
async function fetchHostToken(address: string): Promise<string | null> {
  const response = await fetch(address, { credentials: 'include', headers: { Accept: 'application/json' } });
  if ([204, 401, 403].includes(response.status)) return null;
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const text = (await response.text()).trim();
  try {
    return JSON.parse(text).token || null;
  } catch {
    return text || null;
  }
}
