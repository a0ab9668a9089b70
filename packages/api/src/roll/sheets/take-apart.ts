import { Worker } from 'node:worker_threads';
import { type Piece, Received } from './handing-over.ts';
import type { ReadingOptions, SheetFile } from './read-sheet-file.ts';
import { UnreadableFile } from './unreadable.ts';

type Message = Piece | { unreadable: UnreadableFile['reason'] } | { done: number; of: number };

/** More than a full sheet needs, and little enough that a file made to burst takes nothing with it. */
const limits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 6 };

/** Reads a sheet on a thread of its own. @throws UnreadableFile */
export function takeApart(bytes: Uint8Array, { progress, ...options }: ReadingOptions): Promise<SheetFile> {
  // The compiler rewrites the endings of imports, not of addresses.
  const source = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(`./sheet-thread.${source ? 'ts' : 'js'}`, import.meta.url), {
    workerData: { bytes, options },
    resourceLimits: limits,
    ...(source && { execArgv: ['--conditions=juyi-source'] }),
  });
  const received = new Received();
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('unreadable' in message) reject(new UnreadableFile(message.unreadable));
      else if ('done' in message) progress(message.done, message.of);
      else received.take(message);
    });
    worker.on('error', (error) => {
      const burst = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(burst ? new UnreadableFile('packed_too_tight') : error);
    });
    // Answered once the thread has given its memory back.
    worker.on('exit', () => {
      const { file } = received;
      if (file) resolve(file);
      else reject(new UnreadableFile('broken'));
    });
  });
}
