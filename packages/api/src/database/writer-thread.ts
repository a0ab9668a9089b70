// The thread that writes for all files of a process: a commit waits for the disk here, and nobody else does.
import { parentPort } from 'node:worker_threads';
import { NativeWriter } from './native-writer.ts';
import { type Reply, type Request, toFailure } from './writer-messages.ts';

const writers = new Map<number, NativeWriter>();
const port = parentPort!;
let replies: Reply[] = [];

port.on('message', (requests: Request[]) => {
  for (const request of requests) {
    answer(request).then(
      (result) => reply({ id: request.id, result }),
      (error) => reply({ id: request.id, failure: toFailure(error) }),
    );
  }
});

/** Replies that come together, as those of one commit do, travel together. */
function reply(one: Reply): void {
  if (replies.push(one) > 1) return;
  queueMicrotask(() => {
    port.postMessage(replies);
    replies = [];
  });
}

async function answer({ database, errand }: Request): Promise<unknown> {
  if (errand.call === 'open') {
    writers.set(database, await NativeWriter.open(errand.path, errand.deadline));
    return undefined;
  }
  const writer = writers.get(database)!;
  switch (errand.call) {
    case 'add':
      return writer.add(errand.statements);
    case 'migrate':
      return writer.migrate(errand.statements);
    case 'script':
      return writer.script(errand.sql);
    case 'close':
      writers.delete(database);
      return writer.close();
  }
}
