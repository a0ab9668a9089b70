import type { Context } from 'hono';

/** What a host's adapter passes beside the request. */
export interface HostBindings {
  /** The peer's address. A host behind a proxy passes what its own trusted proxy reports. */
  address?: string;
}

export function addressOf(context: Context): string {
  return (context.env as HostBindings | undefined)?.address ?? 'unknown';
}
