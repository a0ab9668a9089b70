// The thread that writes for all files of a process: a commit waits for the disk here, and nobody else does.
import { parentPort } from 'node:worker_threads';
import type { Statement } from './native-connection.ts';
import { NativeWriter } from './native-writer.ts';
import { type PackedStatement, packRan, type Reply, type Request, toFailure } from './writer-messages.ts';

const writers = new Map<number, NativeWriter>();
const port = parentPort!;
/** Texts of statements, by the number that the other side gave them. */
const texts: string[] = [];
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
    case 'migrate': {
      texts.push(...errand.texts);
      return (await writer[errand.call](errand.statements.map(unpack))).map(packRan);
    }
    case 'script':
      return writer.script(errand.sql);
    case 'close':
      writers.delete(database);
      return writer.close();
  }
}

function unpack([sql, args]: PackedStatement): Statement {
  return { sql: typeof sql === 'number' ? texts[sql]! : sql, args: args as Statement['args'] };
}
