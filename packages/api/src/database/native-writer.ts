import { NativeConnection, patiently, type Ran, type Statement } from './native-connection.ts';
import { WriteQueue } from './write-queue.ts';

/** Whatever writes to a file or to memory: on this thread, or on one of its own. */
export interface Writer {
  /** Grows before each effect is acknowledged or refused. */
  readonly answered: number;
  /** Applies all statements or none. Resolves once they are durable. */
  add(statements: readonly Statement[]): Promise<Ran[]>;
  /** The same without foreign keys, alone: with them, rebuilding a table would delete its children. */
  migrate(statements: readonly Statement[]): Promise<Ran[]>;
  /** Runs a script as it stands, alone. */
  script(sql: string): Promise<void>;
  /** Finishes what was asked for, then lets go. */
  close(): Promise<void>;
}

/** Writes on the thread it lives on. */
export class NativeWriter implements Writer {
  readonly connection: NativeConnection;
  answered = 0;
  readonly #queue: WriteQueue;

  private constructor(connection: NativeConnection, deadline: number) {
    this.connection = connection;
    this.#queue = new WriteQueue(connection, deadline);
  }

  /** @param deadline how long a write may wait for another process's lock, in milliseconds */
  static async open(path: string, deadline: number): Promise<NativeWriter> {
    const connection = new NativeConnection(path);
    // Turning a fresh file to WAL can itself meet a lock.
    await patiently(() => connection.configure(), deadline);
    return new NativeWriter(connection, deadline);
  }

  async add(statements: readonly Statement[]): Promise<Ran[]> {
    try {
      return await this.#queue.add(statements);
    } finally {
      this.answered++;
    }
  }

  migrate(statements: readonly Statement[]): Promise<Ran[]> {
    return this.#queue.exclusive(async () => {
      this.connection.exec('PRAGMA foreign_keys = OFF');
      try {
        await this.#queue.lock();
        const ran = this.connection.runAll(statements);
        this.connection.exec('COMMIT');
        return ran;
      } finally {
        this.connection.rollback();
        this.connection.forget();
        this.connection.exec('PRAGMA foreign_keys = ON');
      }
    });
  }

  script(sql: string): Promise<void> {
    return this.#queue.exclusive(() => {
      this.connection.forget();
      this.connection.exec(sql);
    });
  }

  async close(): Promise<void> {
    await this.#queue.idle();
    this.connection.close();
  }
}
