// The thread that writes for all files of a process: a commit waits for the disk here, and nobody else does.
import { parentPort } from 'node:worker_threads';
import type { Statement } from './native-connection.ts';
import { NativeWriter } from './native-writer.ts';
import { type Errand, type Message, type PackedStatement, packRan, type Reply, toFailure } from './writer-messages.ts';

const writers = new Map<number, NativeWriter>();
const port = parentPort!;
/** Texts of statements, by the number that the other side gave them. */
const texts: string[] = [];
let replies: Reply[] = [];

port.on('message', ([newTexts, requests]: Message) => {
  texts.push(...newTexts);
  for (const [id, database, errand] of requests) {
    answer(database, errand).then(
      (result) => reply([id, result]),
      (error) => reply([id, undefined, toFailure(error)]),
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

async function answer(database: number, errand: Errand): Promise<unknown> {
  const writer = writers.get(database)!;
  if (isEffect(errand)) return packRan(await writer.add(errand.map(unpack)));
  switch (errand.call) {
    case 'open':
      writers.set(database, await NativeWriter.open(errand.path, errand.deadline));
      return undefined;
    case 'migrate':
      return packRan(await writer.migrate(errand.statements.map(unpack)));
    case 'script':
      return writer.script(errand.sql);
    case 'close':
      writers.delete(database);
      return writer.close();
  }
}

function isEffect(errand: Errand): errand is readonly PackedStatement[] {
  return Array.isArray(errand);
}

function unpack([sql, args]: PackedStatement): Statement {
  return { sql: typeof sql === 'number' ? texts[sql]! : sql, args: args as Statement['args'] };
}
