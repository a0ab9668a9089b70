import type { AccessLog, GiveConsent, OwnConsents, OwnData, OwnOpenings, Retention } from '@juyi/core/privacy/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** What is known about a person, and what they allowed. */
export class Privacy {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  consents(options?: CallOptions): Promise<OwnConsents> {
    return this.transport.send('GET', '/me/consents', options);
  }

  give(key: string, body: GiveConsent, options?: CallOptions): Promise<OwnConsents> {
    return this.transport.send('PUT', `/me/consents/${key}`, { ...options, body });
  }

  withdraw(key: string, options?: CallOptions): Promise<OwnConsents> {
    return this.transport.send('DELETE', `/me/consents/${key}`, options);
  }

  data(options?: CallOptions): Promise<OwnData> {
    return this.transport.send('GET', '/me/data', options);
  }

  /** Cannot be undone. */
  erase(options?: CallOptions): Promise<void> {
    return this.transport.send('POST', '/me/erasure', { ...options, body: { confirm: true } });
  }

  /** Who of the staff opened the record of whoever asks. */
  openings(options?: CallOptions): Promise<OwnOpenings> {
    return this.transport.send('GET', '/me/openings', options);
  }

  /** For staff: what was opened by whom. */
  accessLog(options?: CallOptions): Promise<AccessLog> {
    return this.transport.send('GET', '/access-log', options);
  }

  retention(options?: CallOptions): Promise<Retention> {
    return this.transport.send('GET', '/privacy/retention', options);
  }
}
