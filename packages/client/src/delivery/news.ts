import type { CallList, ChooseNews, NewsSettings, OwnNews } from '@juyi/core/delivery/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** What is told to people, and how. */
export class News {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  list(options?: CallOptions): Promise<OwnNews> {
    return this.transport.send('GET', '/me/news', options);
  }

  settings(options?: CallOptions): Promise<NewsSettings> {
    return this.transport.send('GET', '/me/news/settings', options);
  }

  choose(body: ChooseNews, options?: CallOptions): Promise<NewsSettings> {
    return this.transport.send('PATCH', '/me/news/settings', { ...options, body });
  }

  /** For workers: people whom no message reached. */
  callList(options?: CallOptions): Promise<CallList> {
    return this.transport.send('GET', '/news/call-list', options);
  }

  /** For workers: this person was told by telephone. */
  called(person: string, options?: CallOptions): Promise<void> {
    return this.transport.send('PUT', `/news/call-list/${person}`, options);
  }
}
