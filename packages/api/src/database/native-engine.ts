import type { Engine, RawResult, RawRow, Statement } from './engine.ts';
import { asLibsqlError, NativeClient } from './native-client.ts';
import { NativeConnection, patiently } from './native-connection.ts';
import { NativeReader } from './native-reader.ts';
import { NativeWriter, type Writer } from './native-writer.ts';
import { ThreadWriter } from './thread-writer.ts';

/**
 * A file, read here and written on a thread of its own; or `:memory:`, both on one connection.
 * @param deadline how long a call may wait for another process's lock, in milliseconds
 */
export async function openNative(path: string, deadline: number): Promise<Engine> {
  if (path === ':memory:') {
    const writer = await NativeWriter.open(path, deadline);
    return new NativeEngine('memory', new NativeReader(writer.connection, deadline), writer);
  }
  const writer = await ThreadWriter.open(path, deadline);
  const connection = new NativeConnection(path);
  await patiently(() => connection.configure(), deadline);
  return new NativeEngine('file', new NativeReader(connection, deadline), writer);
}

class NativeEngine implements Engine {
  readonly kind: 'file' | 'memory';
  readonly client: NativeClient;
  readonly #reader: NativeReader;
  readonly #writer: Writer;
  #version = 0;
  #answered = -1;
  #looked = false;

  constructor(kind: 'file' | 'memory', reader: NativeReader, writer: Writer) {
    this.kind = kind;
    this.client = new NativeClient(reader, writer);
    this.#reader = reader;
    this.#writer = writer;
  }

  commit(statements: readonly Statement[]): Promise<RawResult[]> {
    return this.#writer.add(statements).catch((error) => {
      throw asLibsqlError(error);
    });
  }

  async rows({ sql, args }: Statement): Promise<readonly RawRow[]> {
    try {
      return await this.#reader.read((connection) => connection.rows(sql, args));
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  /**
   * In a file, `data_version` moves when any other connection wrote, our writer's too. It is asked after each answer of
   * the writer and else once in a turn of the event loop.
   */
  stamp(): number {
    const { answered } = this.#writer;
    if (this.kind === 'memory') return answered;
    if (!this.#looked || answered !== this.#answered) {
      if (!this.#looked) setImmediate(() => (this.#looked = false));
      this.#looked = true;
      this.#answered = answered;
      this.#version = this.#reader.connection.rows('PRAGMA data_version', [])[0]![0] as number;
    }
    return this.#version;
  }

  close(): Promise<void> {
    return this.client.finish();
  }
}
