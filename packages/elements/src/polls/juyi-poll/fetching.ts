import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Part {
  value?: unknown;
  coming: Promise<unknown>;
}

/** Code that is fetched when it is first needed; the widget draws again when it is here. */
export class Fetching implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly parts = new Map<string, Part>();

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** A part by its name: undefined while it is on its way. */
  part<Value>(name: string, fetch: () => Promise<Value>): Value | undefined {
    this.fetch(name, fetch);
    return this.parts.get(name)?.value as Value | undefined;
  }

  /** Fetches a part; undefined where it can't be had now, and then it is tried again when next asked for. */
  fetch<Value>(name: string, fetch: () => Promise<Value>): Promise<Value | undefined> {
    const known = this.parts.get(name);
    if (known) return known.coming as Promise<Value | undefined>;
    const arrive = (value: Value) => {
      part.value = value;
      this.host.requestUpdate();
      return value;
    };
    const part: Part = { coming: fetch().then(arrive, () => void this.parts.delete(name)) };
    this.parts.set(name, part);
    return part.coming as Promise<Value | undefined>;
  }
}
