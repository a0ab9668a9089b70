/** One change, as a follower is told of it: what to fetch again, never the content. */
export interface Change {
  seq: number;
  topic: string;
  id: string;
}

/** Where the stream reads: the changes after a sequence number, oldest first. */
export interface ChangeSource {
  changesAfter(seq: number, most: number): Promise<Change[]>;
  /** The newest sequence number, whoever committed it. */
  head(): Promise<number>;
}

const encoder = new TextEncoder();
const pageSize = 500;
const watchEvery = 500;
const breatheEvery = 20_000;
/** A follower this many bytes behind is let go; it comes back with its last sequence number. */
const mostBehind = 256 * 1024;

type Follower = ReadableStreamDefaultController<Uint8Array>;

/**
 * The live stream of a community: public and anonymous. One encoded frame is shared by every follower; commits of
 * other processes are noticed by the event head. Nothing runs while nobody follows.
 */
export class Live {
  readonly #source: ChangeSource;
  readonly #followers = new Set<Follower>();
  /** Up to here everybody has been told. */
  #seq = 0;
  /** Joining and telling take turns: a change between the two would be told to nobody. */
  #turn: Promise<unknown> = Promise.resolve();
  /** A look that waits for its turn; it will see whatever was committed until then. */
  #nudged: Promise<void> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #breath: ReturnType<typeof setInterval> | undefined;

  constructor(source: ChangeSource) {
    this.#source = source;
  }

  get followers(): number {
    return this.#followers.size;
  }

  /** A stream of server-sent events: first what happened after `after`, then what happens. */
  async follow(after: number | null): Promise<ReadableStream<Uint8Array>> {
    const head = await this.#source.head();
    // A number from another database, such as one before a backup came back, is ahead of all that happens.
    const start = Math.min(after ?? head, head);
    let follower: Follower;
    let gone = false;
    return new ReadableStream<Uint8Array>(
      {
        start: async (controller) => {
          follower = controller;
          controller.enqueue(encoder.encode(`retry: 3000\n: from ${start}\n\n`));
          await this.#inTurn(() => this.#join(controller, start, () => gone));
        },
        cancel: () => {
          gone = true;
          this.#leave(follower);
        },
      },
      { highWaterMark: mostBehind, size: (chunk) => chunk!.byteLength },
    );
  }

  /** Tells the followers what has been committed since the last time. */
  async nudge(): Promise<void> {
    if (this.#followers.size === 0) return;
    this.#nudged ??= this.#inTurn(() => {
      this.#nudged = undefined;
      return this.#tellNews();
    });
    return this.#nudged;
  }

  close(): void {
    for (const follower of this.#followers) follower.close();
    this.#followers.clear();
    this.#rest();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #tellNews(): Promise<void> {
    const head = await this.#source.head();
    for (let more = true; more; ) {
      const changes = await this.#source.changesAfter(this.#seq, pageSize);
      more = changes.length === pageSize;
      if (changes.length > 0) this.#tell(changes);
    }
    // What is told to nobody, such as ballots, is not walked through again.
    this.#seq = Math.max(this.#seq, head);
  }

  async #join(follower: Follower, after: number, isGone: () => boolean): Promise<void> {
    let seq = after;
    for (let more = true; more; ) {
      const changes = await this.#source.changesAfter(seq, pageSize);
      // One who left while this was read would be in everybody's way: nothing can be said to them any more.
      if (isGone()) return;
      more = changes.length === pageSize;
      if (changes.length > 0) follower.enqueue(frame(changes));
      seq = changes.at(-1)?.seq ?? seq;
    }
    // Others may be behind this follower by a moment; a change told twice only costs a refetch.
    if (this.#followers.size === 0) this.#seq = seq;
    this.#followers.add(follower);
    this.#wake();
  }

  #leave(follower: Follower): void {
    this.#followers.delete(follower);
    if (this.#followers.size === 0) this.#rest();
  }

  #tell(changes: Change[]): void {
    this.#seq = changes.at(-1)!.seq;
    this.#send(frame(changes));
  }

  #send(bytes: Uint8Array): void {
    for (const follower of this.#followers) {
      if ((follower.desiredSize ?? 0) > 0) follower.enqueue(bytes);
      else {
        follower.close();
        this.#leave(follower);
      }
    }
  }

  #wake(): void {
    // A failed look is made again in half a second.
    this.#watch ??= setInterval(() => this.#look().catch(() => undefined), watchEvery);
    this.#breath ??= setInterval(() => this.#send(encoder.encode(': .\n\n')), breatheEvery);
    this.#watch.unref?.();
    this.#breath.unref?.();
  }

  async #look(): Promise<void> {
    if ((await this.#source.head()) > this.#seq) await this.nudge();
  }

  #rest(): void {
    clearInterval(this.#watch);
    clearInterval(this.#breath);
    this.#watch = undefined;
    this.#breath = undefined;
  }
}

function frame(changes: readonly Change[]): Uint8Array {
  return encoder.encode(
    changes.map(({ seq, topic, id }) => `id: ${seq}\ndata: ${JSON.stringify({ topic, id, seq })}\n\n`).join(''),
  );
}
