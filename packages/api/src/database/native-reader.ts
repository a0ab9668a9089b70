import { isBusy, type NativeConnection, patiently } from './native-connection.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** Reads on a connection, at once: on its thread no transaction is ever left open. */
export class NativeReader {
  readonly connection: NativeConnection;
  readonly #deadline: number;

  /** @param deadline how long a read may wait for another process's lock, in milliseconds */
  constructor(connection: NativeConnection, deadline: number) {
    this.connection = connection;
    this.#deadline = deadline;
  }

  /** Takes note of a changed schema: only running a statement makes SQLite load it, and preparing goes by what is loaded. */
  refresh(): void {
    this.connection.forget();
    this.connection.run('SELECT name FROM sqlite_schema LIMIT 1');
  }

  /**
   * Even a read can meet a lock, while another process recovers the file. If that lasts, its statement stays stuck in
   * the connection, which is therefore replaced.
   */
  async read<T>(work: (connection: NativeConnection) => T): Promise<T> {
    try {
      return work(this.connection);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    try {
      return await patiently(() => work(this.connection), this.#deadline);
    } catch (error) {
      if (error instanceof DatabaseUnavailable) this.connection.reopen();
      throw error;
    }
  }
}
