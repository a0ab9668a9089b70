import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { CommentQueue, Queue } from '@juyi/core/comments/schema';

export const queues = ['reported', 'waiting', 'appeals'] as const satisfies readonly Queue[];

/** The first `pages` pages of a queue, whoever has waited longest on top. */
export async function readQueue(
  { comments }: Client,
  queue: Queue,
  pages: number,
  options: CallOptions,
): Promise<CommentQueue> {
  const first = await comments.queue({ queue }, options);
  let { items, next } = first;
  for (let page = 1; page < pages && next !== null; page++) {
    const more: CommentQueue = await comments.queue({ queue, cursor: next }, options);
    items = [...items, ...more.items];
    next = more.next;
  }
  return { ...first, items, next };
}
