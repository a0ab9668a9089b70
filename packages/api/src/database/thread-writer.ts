import { Worker } from 'node:worker_threads';
import type { Ran, Statement } from './native-connection.ts';
import type { Writer } from './native-writer.ts';
import { DatabaseUnavailable } from './unavailable.ts';
import { toBinding } from './values.ts';
import {
  type Errand,
  fromFailure,
  type Message,
  type PackedRan,
  type PackedStatement,
  type Reply,
  type Request,
  unpackRan,
} from './writer-messages.ts';

interface Waiting {
  readonly writer: ThreadWriter;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The side of the writer's thread that the others see. One thread serves all files, as long as the process lives. */
class WriterThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #numbers = new Map<string, number>();
  #texts: string[] = [];
  #requests: Request[] = [];
  #asked = 0;
  #ended = false;
  /** Numbers given to files so far. */
  given = 0;

  constructor() {
    // The compiler rewrites the endings of imports, not of addresses.
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#worker = new Worker(new URL(`./writer-thread.${ending}`, import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 2 },
    });
    this.#worker.unref();
    this.#worker.on('message', (replies: Reply[]) => this.#settle(replies));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(undefined));
  }

  get ended(): boolean {
    return this.#ended;
  }

  ask<Result>(writer: ThreadWriter, errand: Errand): Promise<Result> {
    if (this.#ended) return Promise.reject(new DatabaseUnavailable('DATABASE_UNREACHABLE'));
    return new Promise((resolve, reject) => {
      const id = this.#asked++;
      // While somebody waits, the process must not end.
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(id, { writer, resolve: resolve as Waiting['resolve'], reject });
      if (this.#requests.push([id, writer.database, errand]) === 1) setImmediate(() => this.#send());
    });
  }

  /** Statements on their way over; their texts, few and constant, cross over once. */
  pack(statements: readonly Statement[]): PackedStatement[] {
    // What cannot be bound is refused before any text counts as known over there.
    const bindable = statements.map(({ args }) => bindableArgs(args));
    return statements.map(({ sql }, i): PackedStatement => [this.#known(sql), bindable[i]]);
  }

  /** The number of a text that the other side knows or is told of now; the text itself where it knows too many. */
  #known(sql: string): number | string {
    const known = this.#numbers.get(sql);
    if (known !== undefined) return known;
    if (this.#numbers.size === mostTexts) return sql;
    this.#numbers.set(sql, this.#numbers.size);
    this.#texts.push(sql);
    return this.#numbers.size - 1;
  }

  /** What was asked in one turn of the event loop travels together. */
  #send(): void {
    this.#worker.postMessage([this.#texts, this.#requests] satisfies Message);
    this.#texts = [];
    this.#requests = [];
  }

  #settle(replies: readonly Reply[]): void {
    for (const [id, result, failure] of replies) {
      const waiting = this.#waiting.get(id)!;
      this.#waiting.delete(id);
      waiting.writer.answered++;
      if (failure) waiting.reject(fromFailure(failure));
      else waiting.resolve(result);
    }
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #end(cause: unknown): void {
    this.#ended = true;
    for (const { writer, reject } of this.#waiting.values()) {
      writer.answered++;
      reject(new DatabaseUnavailable('DATABASE_UNREACHABLE', cause));
    }
    this.#waiting.clear();
  }
}

/** Beyond so many, texts are made up as one goes, and are not remembered. */
const mostTexts = 2000;

let shared: WriterThread | undefined;

/** Writes on a thread of its own, so that a slow disk holds up nobody but those who wait for it. */
export class ThreadWriter implements Writer {
  answered = 0;
  /** The number that its thread knows the file by. */
  readonly database: number;
  readonly #thread: WriterThread;
  #closed = false;

  private constructor(thread: WriterThread) {
    this.#thread = thread;
    this.database = thread.given++;
  }

  /** @param deadline how long a write may wait for another process's lock, in milliseconds */
  static async open(path: string, deadline: number): Promise<ThreadWriter> {
    if (shared === undefined || shared.ended) shared = new WriterThread();
    const writer = new ThreadWriter(shared);
    await shared.ask(writer, { call: 'open', path, deadline });
    return writer;
  }

  add(statements: readonly Statement[]): Promise<Ran[]> {
    if (this.#closed) return Promise.reject(new Error('The database is closed'));
    return this.#thread.ask<PackedRan>(this, this.#thread.pack(statements)).then(unpackRan);
  }

  async migrate(statements: readonly Statement[]): Promise<Ran[]> {
    const errand = { call: 'migrate', statements: this.#thread.pack(statements) } as const;
    return unpackRan(await this.#thread.ask<PackedRan>(this, errand));
  }

  async script(sql: string): Promise<void> {
    await this.#thread.ask(this, { call: 'script', sql });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#thread.ask(this, { call: 'close' });
  }
}

/** Refused here rather than there, and only what may cross between threads. Numbers are bound over there. */
function bindableArgs(args: Statement['args']): unknown {
  if (Array.isArray(args)) return args.map(bindable);
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, bindable(value)]));
}

function bindable(value: unknown): unknown {
  return Number.isSafeInteger(value) ? value : toBinding(value);
}
