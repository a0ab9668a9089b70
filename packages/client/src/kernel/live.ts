/** Something changed: fetch it again. `topic` and `id` name it; `*` means that anything may have changed. */
export interface Change {
  topic: string;
  id: string;
  seq: number;
}

const pollEvery = 30_000;
const failuresBeforePolling = 3;
const anything: Change = { topic: '*', id: '*', seq: 0 };

/**
 * Live updates of one community: one stream for the whole page, open only while somebody listens and the page is
 * seen; where streams are not to be had, a look every half minute.
 */
export class Live {
  private readonly address: (after: number | null) => string;
  private readonly pollEvery: number;
  private readonly listeners = new Set<(change: Change) => void>();
  private stream: EventSource | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private seq: number | null = null;
  private failures = 0;
  private opened = false;

  /** `address` is the stream's, resuming after a sequence number where one is known; `wait` is in milliseconds. */
  constructor(address: (after: number | null) => string, wait = pollEvery) {
    this.address = address;
    this.pollEvery = wait;
  }

  /** Calls `listener` at each change, until the returned function is called. */
  follow(listener: (change: Change) => void): () => void {
    if (this.listeners.size === 0) document.addEventListener('visibilitychange', this.adapt);
    this.listeners.add(listener);
    this.adapt();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      document.removeEventListener('visibilitychange', this.adapt);
      this.adapt();
    };
  }

  private readonly adapt = (): void => {
    const wanted = this.listeners.size > 0 && document.visibilityState !== 'hidden';
    if (!wanted) this.rest();
    else if (!this.stream && this.timer === undefined) this.open();
  };

  private open(): void {
    if (typeof EventSource === 'undefined' || this.failures >= failuresBeforePolling) {
      this.poll();
      return;
    }
    const stream = new EventSource(this.address(this.seq));
    this.stream = stream;
    stream.onopen = () => {
      this.failures = 0;
      this.catchUp();
    };
    stream.onmessage = ({ data }) => this.hear(data);
    stream.onerror = () => this.stumble(stream);
  }

  /** Without a number to resume from, whatever happened while nobody was listening must be asked for. */
  private catchUp(): void {
    if (this.opened && this.seq === null) this.tell(anything);
    this.opened = true;
  }

  /** The browser reconnects by itself, except after a refusal; then, and after many failures, we look instead. */
  private stumble(stream: EventSource): void {
    this.failures += 1;
    if (stream.readyState !== EventSource.CLOSED && this.failures < failuresBeforePolling) return;
    this.rest();
    this.failures = failuresBeforePolling;
    this.adapt();
  }

  private hear(data: string): void {
    try {
      const change = JSON.parse(data) as Change;
      this.seq = change.seq;
      this.tell(change);
    } catch {}
  }

  private poll(): void {
    this.catchUp();
    this.timer = setInterval(() => this.tell(anything), this.pollEvery);
  }

  private rest(): void {
    this.stream?.close();
    this.stream = null;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
