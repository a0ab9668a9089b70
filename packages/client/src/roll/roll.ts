import type { FreezeRoll, FrozenSnapshot, RollList } from '@juyi/core/roll/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** The roll, for workers: who owns and lives where, and who counts. */
export class Roll {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  list(options?: CallOptions): Promise<RollList> {
    return this.transport.send('GET', '/rolls', options);
  }

  /** Freezes who counts for a purpose. */
  freeze(id: string, body: FreezeRoll, options?: CallOptions): Promise<FrozenSnapshot> {
    return this.transport.send('POST', `${at(id)}/freeze`, { ...options, body });
  }
}

function at(id: string): string {
  return `/rolls/${encodeURIComponent(id)}`;
}
