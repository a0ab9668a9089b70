import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reading } from './notice-part.ts';

/** Fetches what draws longer texts and reads them aloud, where there is something to read. */
export class ReadingController implements ReactiveController {
  reading: Reading | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly isNeeded: () => boolean;
  private asked = false;

  constructor(host: ReactiveControllerHost, isNeeded: () => boolean) {
    this.host = host;
    this.isNeeded = isNeeded;
    host.addController(this);
  }

  get waits(): boolean {
    return this.isNeeded() && !this.reading;
  }

  hostUpdate(): void {
    if (!this.asked && this.isNeeded()) this.fetch();
  }

  private async fetch(): Promise<void> {
    this.asked = true;
    const { markdown, ReadAloud } = await import('../../bundle/reading.ts');
    this.reading = { markdown, speech: new ReadAloud(this.host) };
    this.host.requestUpdate();
  }
}
