import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Code that is fetched when it is first needed; the widget draws again when it is here. */
export class Fetching implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly parts = new Map<string, { value?: unknown }>();

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** A part by its name: undefined while it is on its way. Where it can't be fetched, it stays so until a reload. */
  part<Value>(name: string, fetch: () => Promise<Value>): Value | undefined {
    const known = this.parts.get(name);
    if (known) return known.value as Value | undefined;
    const part: { value?: unknown } = {};
    this.parts.set(name, part);
    fetch().then((value) => {
      part.value = value;
      this.host.requestUpdate();
    });
    return undefined;
  }
}
