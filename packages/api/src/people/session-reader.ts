import type { Database } from '../database/database.ts';
import { tokenHash } from '../keyring.ts';
import { peopleStore } from './store.ts';

/** A session in force: whose it is, with level and the roles joined by commas. */
export interface KnownSession {
  readonly person: string;
  readonly level: number;
  readonly expiresAt: number;
  readonly roles: string | null;
}

interface Kept {
  readonly session: KnownSession | undefined;
  readonly readAt: number;
}

/** For so long, in ms, a session is not read again: that long another process's sign-out may take to arrive here. */
const keptFor = 1000;
const most = 2000;
const tables = ['sessions', 'people', 'person_roles', 'accounts'];

/**
 * Reads whose session a token is. Within a second it is read once, unless this process changed sessions, people or
 * roles: whoever signs out here is signed out at once.
 */
export class SessionReader {
  readonly #database: Database;
  readonly #kept = new Map<string, Kept>();

  constructor(database: Database) {
    this.#database = database;
    database.watch(tables, () => this.#kept.clear());
  }

  /** @param now UTC ms, of the community's clock */
  async read(token: string, now: number): Promise<KnownSession | undefined> {
    const hash = tokenHash(token);
    const kept = this.#kept.get(hash);
    if (kept && now >= kept.readAt && now < kept.readAt + keptFor) return kept.session;
    const session = await this.#database.first(peopleStore.session({ tokenHash: hash, now }));
    if (this.#kept.size >= most) this.#kept.clear();
    this.#kept.set(hash, { session, readAt: now });
    return session;
  }
}
