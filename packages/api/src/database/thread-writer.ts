import { Worker } from 'node:worker_threads';
import type { Ran, Statement } from './native-connection.ts';
import type { Writer } from './native-writer.ts';
import { DatabaseUnavailable } from './unavailable.ts';
import { toBinding } from './values.ts';
import { type Errand, fromFailure, type Reply, type Request } from './writer-messages.ts';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The side of the writer's thread that the others see. One thread serves all files, as long as the process lives. */
class WriterThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #requests: Request[] = [];
  #asked = 0;
  #ended = false;
  /** Numbers given to files so far. */
  given = 0;

  constructor() {
    // The compiler rewrites the endings of imports, not of addresses.
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#worker = new Worker(new URL(`./writer-thread.${ending}`, import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    this.#worker.unref();
    this.#worker.on('message', (replies: Reply[]) => this.#settle(replies));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(undefined));
  }

  get ended(): boolean {
    return this.#ended;
  }

  ask(database: number, errand: Errand): Promise<unknown> {
    if (this.#ended) return Promise.reject(new DatabaseUnavailable('DATABASE_UNREACHABLE'));
    return new Promise((resolve, reject) => {
      const id = this.#asked++;
      // While somebody waits, the process must not end.
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(id, { resolve, reject });
      if (this.#requests.push({ id, database, errand }) === 1) setImmediate(() => this.#send());
    });
  }

  /** What was asked in one turn of the event loop travels together. */
  #send(): void {
    this.#worker.postMessage(this.#requests);
    this.#requests = [];
  }

  #settle(replies: readonly Reply[]): void {
    for (const reply of replies) {
      const waiting = this.#waiting.get(reply.id)!;
      this.#waiting.delete(reply.id);
      if ('failure' in reply) waiting.reject(fromFailure(reply.failure));
      else waiting.resolve(reply.result);
    }
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #end(cause: unknown): void {
    this.#ended = true;
    for (const { reject } of this.#waiting.values()) reject(new DatabaseUnavailable('DATABASE_UNREACHABLE', cause));
    this.#waiting.clear();
  }
}

let shared: WriterThread | undefined;

/** Writes on a thread of its own, so that a slow disk holds up nobody but those who wait for it. */
export class ThreadWriter implements Writer {
  answered = 0;
  readonly #thread: WriterThread;
  readonly #database: number;
  #closed = false;

  private constructor(thread: WriterThread) {
    this.#thread = thread;
    this.#database = thread.given++;
  }

  /** @param deadline how long a write may wait for another process's lock, in milliseconds */
  static async open(path: string, deadline: number): Promise<ThreadWriter> {
    if (shared === undefined || shared.ended) shared = new WriterThread();
    const writer = new ThreadWriter(shared);
    await writer.#ask({ call: 'open', path, deadline });
    return writer;
  }

  async add(statements: readonly Statement[]): Promise<Ran[]> {
    if (this.#closed) throw new Error('The database is closed');
    return (await this.#ask({ call: 'add', statements: statements.map(bound) })) as Ran[];
  }

  async migrate(statements: readonly Statement[]): Promise<Ran[]> {
    return (await this.#ask({ call: 'migrate', statements: statements.map(bound) })) as Ran[];
  }

  async script(sql: string): Promise<void> {
    await this.#ask({ call: 'script', sql });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#ask({ call: 'close' });
  }

  async #ask(errand: Errand): Promise<unknown> {
    try {
      return await this.#thread.ask(this.#database, errand);
    } finally {
      this.answered++;
    }
  }
}

/** Refused here rather than there, and only what may cross between threads. */
function bound({ sql, args }: Statement): Statement {
  if (Array.isArray(args)) return { sql, args: args.map(toBinding) };
  return { sql, args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, toBinding(value)])) };
}
