import type { Viewer } from '@juyi/core/kernel/viewer';
import { isWorthNoting, type SessionKind, sessionEnds } from '@juyi/core/people/sessions';
import type { Database } from '../database/database.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { tokenHash } from '../keyring.ts';
import { peopleStore } from './store.ts';
import { viewerFrom } from './viewer.ts';

/** A session as it was read: whose it is, how it came to be, and what holds of the person. */
export interface KnownSession {
  readonly id: string;
  readonly person: string;
  readonly kind: SessionKind;
  readonly officer: string | null;
  readonly createdAt: number;
  readonly renewedAt: number;
  readonly lastSeenAt: number;
  readonly officerCreatedAt: number | null;
  readonly officerSeenAt: number | null;
  readonly standsSince: number;
  readonly facts: string;
  readonly roles: string;
  readonly minor: number;
}

interface Kept {
  readonly session: KnownSession | undefined;
  readonly readAt: number;
}

/** For so long, in ms, a session is not read again: that long another process's sign-out may take to arrive here. */
const keptFor = 1000;
const most = 2000;
const tables = ['sessions', 'people', 'person_roles', 'person_facts', 'accounts', 'merges', 'members', 'titles'];

/**
 * Reads whose session a token is, and notes now and then that it is in use. Within a second it is read once, unless
 * this process changed sessions, people or roles: whoever signs out here is signed out at once.
 */
export class SessionReader {
  readonly #database: Database;
  readonly #kept = new Map<string, Kept>();

  constructor(database: Database) {
    this.#database = database;
    database.watch(tables, () => this.#kept.clear());
  }

  /** The session in force of a token, if there is one. @param now UTC ms, of the community's clock */
  async read(token: string, now: number): Promise<KnownSession | undefined> {
    const session = await this.#find(tokenHash(token), now);
    if (!session || endOf(session) <= now) return undefined;
    if (isWorthNoting(session, now)) await this.#note(session.id, now);
    return session;
  }

  async #find(hash: string, now: number): Promise<KnownSession | undefined> {
    const kept = this.#kept.get(hash);
    if (kept && now >= kept.readAt && now < kept.readAt + keptFor) return kept.session;
    const session = await this.#database.first(peopleStore.session({ tokenHash: hash, now }));
    if (this.#kept.size >= most) this.#kept.clear();
    this.#kept.set(hash, { session, readAt: now });
    return session;
  }

  /** Nobody is turned away because the database is busy with others. */
  async #note(id: string, now: number): Promise<void> {
    try {
      await this.#database.commit([peopleStore.noteSession({ id, now })]);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
  }
}

/** When a session is over; one that an officer opened is over with the officer's own, at the latest. */
export function endOf(session: KnownSession): number {
  const { officerCreatedAt, officerSeenAt } = session;
  const own = sessionEnds(session);
  if (officerCreatedAt === null || officerSeenAt === null) return own;
  return Math.min(own, sessionEnds({ kind: 'own', createdAt: officerCreatedAt, lastSeenAt: officerSeenAt }));
}

/** Whoever acts in a session. At an officer's desk a person holds no office: only what they are here themselves. */
export function viewerIn(community: string, session: KnownSession): Viewer {
  const kiosk = session.kind === 'kiosk' ? ({ atKiosk: true } as const) : {};
  const viewer = { ...viewerFrom(community, session), ...kiosk };
  if (session.officer === null) return viewer;
  const roles = viewer.roles.filter((role) => role === 'resident' || role === 'owner' || role === 'tenant');
  return { ...viewer, roles, assistedBy: { officer: session.officer, session: session.id } };
}
