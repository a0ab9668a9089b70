import { channelOf } from '@juyi/core/delivery/channels';
import type { Community } from '../community.ts';
import type { Write } from '../database/write.ts';
import { deliveryStore } from './store.ts';

/** A message to an address. The texts are plain, written in the reader's language. */
export interface NewMessage {
  /** A mail address, a telephone number, or another system's https address. */
  readonly to: string;
  /** What it is about, such as `session.code`; a word for machines. */
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  /** Whose message it is, where somebody known: it goes when the person goes. */
  readonly person?: string | null;
  /** Not before; at once where left out. UTC ms. */
  readonly sendAt?: number;
  /** Not after, where it would then be of no use. UTC ms. */
  readonly until?: number;
  /** What it says in parts, for templates of telephone companies and for other systems. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What mail programs are told beside the text. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is sealed of a message until it was handed over. */
export type MessageContent = Pick<NewMessage, 'to' | 'subject' | 'text' | 'data' | 'headers'>;

export const contentPlace = 'messages.content';

/** Queues a message in the effect that causes it; it goes out as soon as that effect is durable, and never without it. */
export function send(
  { community, now, makeId }: { community: Pick<Community, 'sealing'>; now: number; makeId(): string },
  { to, kind, subject, text, data, headers, person = null, sendAt = now, until }: NewMessage,
): Write {
  const content: MessageContent = { to, subject, text, ...(data && { data }), ...(headers && { headers }) };
  return deliveryStore.queue({
    id: makeId(),
    person,
    channel: channelOf(to),
    kind,
    content: community.sealing.seal(JSON.stringify(content), contentPlace),
    state: 'waiting',
    createdAt: now,
    sendAt,
    until: until ?? null,
    tries: 0,
  });
}
