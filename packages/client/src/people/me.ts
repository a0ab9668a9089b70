import type { Me, OwnSessions } from '@juyi/core/people/me/schema';
import type { AddWay, ChangeName, MergePeople, WayAdded } from '@juyi/core/people/sign-in/schema';
import type { Client } from '../client.ts';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** What belongs to whoever is signed in: their name, ways in and sessions. */
export class Mine {
  private readonly transport: Transport;

  constructor({ transport }: Pick<Client, 'transport'>) {
    this.transport = transport;
  }

  read(options?: CallOptions): Promise<Me> {
    return this.transport.send('GET', '/me', options);
  }

  /** Changes the name that neighbours see. */
  rename(body: ChangeName, options?: CallOptions): Promise<Me> {
    return this.transport.send('PATCH', '/me', { ...options, body });
  }

  /** Adds the address of a code as one more way in. */
  addWay(body: AddWay, options?: CallOptions): Promise<WayAdded> {
    return this.transport.send('POST', '/me/ways', { ...options, body });
  }

  removeWay(id: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `/me/ways/${id}`, options);
  }

  /** Makes one person of two, both proved in this session. */
  merge(body: MergePeople, options?: CallOptions): Promise<Me> {
    return this.transport.send('POST', '/me/merge', { ...options, body });
  }

  sessions(options?: CallOptions): Promise<OwnSessions> {
    return this.transport.send('GET', '/me/sessions', options);
  }

  /** Signs one device out. */
  endSession(id: string, options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', `/me/sessions/${id}`, options);
  }

  /** Signs all other devices out. */
  endOthers(options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', '/me/sessions', options);
  }
}
