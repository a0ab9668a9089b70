import type { Engine, RawResult, RawRow, Statement } from './engine.ts';
import { asLibsqlError, NativeClient } from './native-client.ts';
import { NativeConnection } from './native-connection.ts';
import { WriteQueue } from './write-queue.ts';

/**
 * A file, or `:memory:`, on one native connection.
 * @param deadline how long a call may wait for another process's lock, in milliseconds
 */
export async function openNative(path: string, deadline: number): Promise<Engine> {
  const connection = new NativeConnection(path);
  const queue = new WriteQueue(connection, deadline);
  // Turning a fresh file to WAL can itself meet a lock.
  await queue.read(() => connection.configure());
  return new NativeEngine(connection, queue);
}

class NativeEngine implements Engine {
  readonly kind: 'file' | 'memory';
  readonly client: NativeClient;
  readonly #connection: NativeConnection;
  readonly #queue: WriteQueue;
  #foreign = 0;
  #looked = false;

  constructor(connection: NativeConnection, queue: WriteQueue) {
    this.kind = connection.memory ? 'memory' : 'file';
    this.client = new NativeClient(connection, queue);
    this.#connection = connection;
    this.#queue = queue;
  }

  async commit(statements: readonly Statement[]): Promise<RawResult[]> {
    try {
      return await this.#queue.add(statements);
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  async rows({ sql, args }: Statement): Promise<readonly RawRow[]> {
    try {
      return await this.#queue.read(() => this.#connection.rows(sql, args));
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  /** `data_version` moves when another connection wrote; asking once in a turn of the event loop is enough. */
  stamp(): number {
    if (!this.#looked && this.kind === 'file') {
      this.#looked = true;
      setImmediate(() => {
        this.#looked = false;
      });
      this.#foreign = this.#connection.rows('PRAGMA data_version', [])[0]![0] as number;
    }
    return this.#foreign * 2 ** 32 + this.#queue.commits;
  }

  async close(): Promise<void> {
    await this.#queue.idle();
    this.client.close();
  }
}
