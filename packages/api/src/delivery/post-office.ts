import { type Channel, mostTries, restAfter } from '@juyi/core/delivery/channels';
import type { Community } from '../community.ts';
import type { Write } from '../database/write.ts';
import type { HttpContext } from '../http/context.ts';
import { contentPlace, type MessageContent } from './send.ts';
import { deliveryStore as store } from './store.ts';
import type { messages } from './table.ts';
import { type OutgoingMessage, type Transports, Undeliverable } from './transport.ts';

/** How long a message may be on its way before somebody else may try, and how long a transport may take, in ms. */
const lease = 120_000;
const deadline = 30_000;
/** How many go out at once. */
const handful = 20;

type Taken = typeof messages.$inferSelect;

interface PostOfficeOptions {
  readonly transports: Transports;
  readonly now: () => number;
  readonly report: HttpContext['report'];
}

/**
 * Hands queued messages to their transports, at least once each. Several processes may do so side by side; a message
 * is tried again after a failure, and given up after a day and a half.
 */
export class PostOffice {
  readonly #options: PostOfficeOptions;
  /** The last round of each community, and the one of these that has not begun. */
  readonly #rounds = new Map<Community, Promise<void>>();
  readonly #queued = new Map<Community, Promise<void>>();
  #closed = false;

  constructor(options: PostOfficeOptions) {
    this.#options = options;
  }

  /** Delivers what is ready now, and from now on whatever is queued by this process, as soon as it is. */
  deliver(community: Community): Promise<void> {
    const queued = this.#queued.get(community);
    if (queued) return queued;
    const running = this.#rounds.get(community);
    if (!running) community.database.watch(['messages'], () => setImmediate(() => this.deliver(community)));
    const round = (running ?? Promise.resolve())
      .then(() => {
        this.#queued.delete(community);
        return this.#round(community);
      })
      .catch((cause) => this.#options.report({ requestId: '', action: 'deliver', cause }));
    this.#queued.set(community, round);
    this.#rounds.set(community, round);
    return round;
  }

  /** Waits for what is on its way. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#rounds.values());
    for (const transport of Object.values(this.#options.transports)) transport.close?.();
  }

  async #round(community: Community): Promise<void> {
    const { database } = community;
    while (!this.#closed) {
      const now = this.#options.now();
      if (!(await database.first(store.waiting({ now })))) return;
      const [taken] = await database.commit([store.take({ now, leaseUntil: now + lease, most: handful })]);
      const faults = new Set<string>();
      const settled = await Promise.all(taken.rows.map((row) => this.#handOver(community, row, now, faults)));
      if (settled.length > 0) await database.commit(settled);
      for (const fault of faults) this.#options.report({ requestId: '', action: 'deliver', cause: new Error(fault) });
    }
  }

  /** Tries one message and says what is then known of it. A fault is told by its code: its words may name people. */
  async #handOver(community: Community, row: Taken, now: number, faults: Set<string>): Promise<Write> {
    const { id, tries } = row;
    if (row.until !== null && row.until <= now) return store.failed({ id, tries, now, reason: 'late' });
    try {
      const transport = this.#options.transports[row.channel as Channel];
      if (!transport) throw Object.assign(new Error(), { code: 'no transport is set up' });
      await transport.deliver(outgoing(community, row), AbortSignal.timeout(deadline));
      return store.sent({ id, tries, now });
    } catch (cause) {
      const hopeless = cause instanceof Undeliverable;
      if (!hopeless) faults.add(`${row.channel}: ${codeOf(cause)}`);
      const reason = hopeless ? cause.reason : 'unreachable';
      if (hopeless || tries >= mostTries) return store.failed({ id, tries, now, reason });
      return store.rest({ id, tries, sendAt: now + restAfter(tries), reason });
    }
  }
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause ? String(cause.code) : cause.name;
}

function outgoing({ id: community, sealing }: Community, row: Taken): OutgoingMessage {
  const content = JSON.parse(sealing.open(row.content!, contentPlace)) as MessageContent;
  return { id: row.id, community, channel: row.channel as Channel, kind: row.kind, at: row.createdAt, ...content };
}
