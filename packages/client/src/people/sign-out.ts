import type { Client } from '../client.ts';
import { asApiError } from '../kernel/api-error.ts';
import { remember } from '../kernel/memory.ts';
import { viewerOf } from './viewer-store.ts';

/** Ends the session. Throws where the server could not end it, and then it goes on. */
export async function signOut(client: Client): Promise<void> {
  try {
    await client.people.end();
  } catch (error) {
    if (asApiError(error)?.status !== 401) throw error;
  }
  client.transport.options.tokens.set(null);
  remember(`${client.name} person`, null);
  viewerOf(client).leave();
}
