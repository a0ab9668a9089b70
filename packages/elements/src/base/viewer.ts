import type { Client } from '@juyi/client/client';
import { type ViewerStore, viewerOf } from '@juyi/client/people/viewer-store';
import type { ReactiveController } from 'lit';
import type { Asking } from './query.ts';

/** Redraws a widget whenever the viewer changes. */
export class ViewerController implements ReactiveController {
  private readonly host: Asking;
  private client: Client | undefined;
  private leave: (() => void) | undefined;

  constructor(host: Asking) {
    this.host = host;
    host.addController(this);
  }

  /** Who is looking; undefined until there is an api to ask. */
  get store(): ViewerStore | undefined {
    return this.host.client && viewerOf(this.host.client);
  }

  hostUpdate(): void {
    if (this.host.client !== this.client) this.follow(this.host.client);
  }

  hostConnected(): void {
    if (this.client) this.follow(this.client);
  }

  hostDisconnected(): void {
    this.leave?.();
  }

  private follow(client: Client | undefined): void {
    this.leave?.();
    this.client = client;
    this.leave = client && viewerOf(client).subscribe(() => this.host.requestUpdate());
  }
}
