import { isBusy, type NativeConnection, patiently, type Ran, type Statement } from './native-connection.ts';
import { backoff, DatabaseUnavailable, pause } from './unavailable.ts';

interface Waiting {
  reject(error: unknown): void;
}

interface Effect extends Waiting {
  statements: readonly Statement[];
  until: number;
  resolve(results: Ran[]): void;
}

interface Exclusive extends Waiting {
  task(): Promise<void>;
}

/** A group takes effects for so long, in milliseconds, before it commits and lets the event loop breathe. */
const groupTime = 8;

/**
 * Effects wait here and share commits. All of a group run in one transaction; if one fails, the group runs once more
 * with a savepoint around each, so a loser is alone undone and the others still share one commit.
 */
export class WriteQueue {
  readonly #connection: NativeConnection;
  readonly #deadline: number;
  readonly #jobs: (Effect | Exclusive)[] = [];
  #running: Promise<void> | undefined;
  /** The last group failed, so the next one keeps its effects apart. */
  #apart = false;

  /** @param deadline how long a write may wait for another process's lock, in milliseconds */
  constructor(connection: NativeConnection, deadline: number) {
    this.#connection = connection;
    this.#deadline = deadline;
  }

  /** Applies all statements or none. Resolves once they are durable. */
  add(statements: readonly Statement[]): Promise<Ran[]> {
    return new Promise((resolve, reject) => {
      this.#push({ statements, until: performance.now() + this.#deadline, resolve, reject });
    });
  }

  /** Runs a task while nothing else writes here: a migration, a script. */
  exclusive<T>(task: () => Promise<T> | T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#push({ task: async () => resolve(await task()), reject });
    });
  }

  /** Resolves when all that was asked for is done. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Takes the write lock for a task that runs alone. */
  lock(): Promise<void> {
    return patiently(() => this.#connection.exec('BEGIN IMMEDIATE'), this.#deadline);
  }

  #push(job: Effect | Exclusive): void {
    this.#jobs.push(job);
    this.#running ??= this.#drain();
  }

  async #drain(): Promise<void> {
    await turn();
    while (this.#jobs.length > 0) {
      const next = this.#jobs[0]!;
      if ('task' in next) {
        this.#jobs.shift();
        await next.task().catch(next.reject);
      } else if (await this.#lockForEffects()) {
        if (this.#apart) this.#commitApart();
        else this.#commitTogether();
      }
      await turn();
    }
    this.#running = undefined;
  }

  #begin(): boolean {
    try {
      this.#connection.exec('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  }

  /** The write lock for whoever still waits; false when the last of them ran out of time. */
  async #lockForEffects(): Promise<boolean> {
    try {
      for (let attempt = 0; !this.#begin(); attempt++) {
        await pause(backoff(attempt));
        while (expired(this.#jobs[0])) this.#jobs.shift()!.reject(new DatabaseUnavailable('DATABASE_BUSY'));
        const first = this.#jobs[0];
        if (first === undefined || 'task' in first) return false;
      }
      return true;
    } catch (error) {
      this.#jobs.shift()?.reject(error);
      return false;
    }
  }

  #commitTogether(): void {
    const group: { effect: Effect; results: Ran[] }[] = [];
    try {
      for (const effect of this.#group()) group.push({ effect, results: this.#connection.runAll(effect.statements) });
      this.#connection.exec('COMMIT');
    } catch (error) {
      this.#undo();
      if (this.#jobs.length === 1) this.#jobs.shift()!.reject(error);
      else this.#apart = true;
      return;
    }
    this.#jobs.splice(0, group.length);
    for (const { effect, results } of group) effect.resolve(results);
  }

  #commitApart(): void {
    const group: { effect: Effect; answer: () => void }[] = [];
    this.#apart = false;
    try {
      for (const effect of this.#group()) group.push({ effect, answer: this.#applyApart(effect) });
      this.#connection.exec('COMMIT');
    } catch (error) {
      this.#undo();
      // The one it broke on was not pushed: a full disk, say. None of them may be acknowledged.
      for (const job of this.#jobs.splice(0, Math.max(1, group.length))) job.reject(error);
      return;
    }
    this.#jobs.splice(0, group.length);
    for (const { answer } of group) answer();
  }

  /** The effects waiting in front, as many as fit the time a group may take. */
  *#group(): Generator<Effect> {
    const until = performance.now() + groupTime;
    for (const job of this.#jobs) {
      if ('task' in job || performance.now() > until) return;
      yield job;
    }
  }

  #applyApart(effect: Effect): () => void {
    this.#connection.run('SAVEPOINT effect');
    try {
      const results = this.#connection.runAll(effect.statements);
      this.#connection.run('RELEASE effect');
      return () => effect.resolve(results);
    } catch (error) {
      // A full disk ends the whole transaction: then nothing in it may be acknowledged.
      if (!this.#connection.inTransaction) throw error;
      this.#connection.run('ROLLBACK TO effect');
      this.#connection.run('RELEASE effect');
      return () => effect.reject(error);
    }
  }

  /** Leaves no transaction behind, at the price of a new connection where the old one is stuck. */
  #undo(): void {
    try {
      this.#connection.rollback();
    } catch {
      this.#connection.reopen();
    }
  }
}

function expired(job: Effect | Exclusive | undefined): boolean {
  return job !== undefined && 'statements' in job && performance.now() > job.until;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
