import { type Client, createClient } from '@libsql/client/http';
import type { Engine, RawResult, RawRow, Statement } from './engine.ts';
import { backoff, DatabaseUnavailable, pause } from './unavailable.ts';
import { type Binding, toBinding } from './values.ts';

/**
 * A libSQL server over HTTP, with the durability that server promises.
 * @param deadline how long one call may take in all, in milliseconds
 */
export function openRemote(url: string, authToken: string | undefined, deadline: number): Engine {
  const client = createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    fetch: (input: Request) => fetch(input, { signal: AbortSignal.timeout(deadline) }),
  });
  return new RemoteEngine(client, deadline);
}

class RemoteEngine implements Engine {
  readonly kind = 'remote';
  readonly client: Client;
  readonly #deadline: number;
  #asked = 0;

  constructor(client: Client, deadline: number) {
    this.client = client;
    this.#deadline = deadline;
  }

  async commit(statements: readonly Statement[]): Promise<RawResult[]> {
    const bound = statements.map(bind);
    const results = await this.#patiently(() => this.client.batch(bound, 'write'));
    return results.map(({ columns, rows, rowsAffected, lastInsertRowid: lastRowid }) => {
      return { changes: columns.length > 0 ? 0 : rowsAffected, rows, lastRowid };
    });
  }

  async rows(statement: Statement): Promise<readonly RawRow[]> {
    const bound = bind(statement);
    return (await this.#patiently(() => this.client.execute(bound))).rows;
  }

  /** Other processes may have written at any moment, and only the server knows. */
  stamp(): number {
    return ++this.#asked;
  }

  async close(): Promise<void> {
    this.client.close();
  }

  /** A refusal for the lock stored nothing, so it is repeated; a lost reply may have, so it is not. */
  async #patiently<T>(call: () => Promise<T>): Promise<T> {
    const until = performance.now() + this.#deadline;
    for (let attempt = 0; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        const code = codeOf(error);
        if (code === undefined || code === 'SERVER_ERROR') throw new DatabaseUnavailable('DATABASE_UNREACHABLE', error);
        if (!code.startsWith('SQLITE_BUSY')) throw error;
        if (performance.now() > until) throw new DatabaseUnavailable('DATABASE_BUSY', error);
        await pause(backoff(attempt));
      }
    }
  }
}

/** The driver's code; a fault of the network has none, or a number. */
function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function bind({ sql, args }: Statement): { sql: string; args: Binding[] } {
  return { sql, args: args.map(toBinding) };
}
