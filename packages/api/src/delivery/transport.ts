import type { Channel } from '@juyi/core/delivery/channels';
import type { MessageContent } from './send.ts';

/** A message as a transport gets it. The same `id` may come twice: whoever can tell should then send it once. */
export interface OutgoingMessage extends MessageContent {
  readonly id: string;
  readonly community: string;
  readonly channel: Channel;
  readonly kind: string;
  /** When it was written, UTC ms. */
  readonly at: number;
}

/** Hands messages to the world: a mail server, a telephone company, a folder. */
export interface Transport {
  /**
   * Resolves once somebody else has taken responsibility. What is thrown is tried again later, longer each time.
   * @throws Undeliverable where trying again is of no use
   */
  deliver(message: OutgoingMessage, signal: AbortSignal): Promise<void>;
  close?(): void;
}

export type Transports = Readonly<Partial<Record<Channel, Transport>>>;

/** The message will never arrive: no such mailbox, a number that is none. `reason` is a word for machines. */
export class Undeliverable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Undeliverable';
    this.reason = reason;
  }
}
