import type { Viewer } from '@juyi/core/kernel/viewer';
import { isWorthNoting, type SessionKind, sessionEnds } from '@juyi/core/people/sessions';
import type { Database } from '../database/database.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { tokenHash } from '../keyring.ts';
import { accessTables, readAccessMark } from './access.ts';
import { peopleStore } from './store.ts';
import { viewerFrom } from './viewer.ts';

/** A session as it was read: whose it is, how it came to be, and what holds of the person until `changesAt`. */
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
  readonly changesAt: number | null;
  readonly facts: string;
  readonly roles: string;
  readonly minor: number;
}

/** A session with whoever acts in it. */
export interface ReadSession extends KnownSession {
  readonly viewer: Viewer;
}

interface Kept {
  readonly session: ReadSession;
  readonly readAt: number;
  /** The access mark before it was read. */
  readonly mark: number;
}

/** For so long, in ms, the access mark is not read again: that long another process's sign-out may take to arrive here. */
const lookEvery = 1000;
const keptFor = 300_000;
const most = 2000;

/**
 * Reads whose session a token is, and notes now and then that it is in use. It is read again once the access mark has
 * moved, which is looked at each second and after whatever this process changed: whoever signs out here is signed out
 * at once.
 */
export class SessionReader {
  readonly #community: string;
  readonly #database: Database;
  /** By the token itself: hashing it costs as much as a third of the reading. */
  readonly #kept = new Map<string, Kept>();
  #mark = 0;
  #lookedAt = Number.NaN;
  #changes = 0;

  constructor(community: string, database: Database) {
    this.#community = community;
    this.#database = database;
    database.watch(accessTables, () => {
      this.#changes++;
      this.#lookedAt = Number.NaN;
    });
  }

  /** The session in force of a token, if there is one. @param now UTC ms, of the community's clock */
  async read(token: string, now: number): Promise<ReadSession | undefined> {
    if (!(now >= this.#lookedAt && now < this.#lookedAt + lookEvery)) await this.#look(now);
    const session = this.#inForce(token, now) ?? (await this.#find(token, now));
    if (!session || endOf(session) <= now) return undefined;
    if (isWorthNoting(session, now)) await this.#note(token, session, now);
    return session;
  }

  async #look(now: number): Promise<void> {
    const changes = this.#changes;
    this.#mark = (await this.#database.first(readAccessMark()))?.moved ?? 0;
    if (changes === this.#changes) this.#lookedAt = now;
  }

  /** What is kept of a session, where it still holds. One that ran out is looked at again: it may be in use elsewhere. */
  #inForce(token: string, now: number): ReadSession | undefined {
    const kept = this.#kept.get(token);
    if (!kept || kept.mark !== this.#mark || now < kept.readAt || now >= kept.readAt + keptFor) return undefined;
    const { session } = kept;
    return endOf(session) > now && (session.changesAt === null || session.changesAt > now) ? session : undefined;
  }

  async #find(token: string, now: number): Promise<ReadSession | undefined> {
    const mark = this.#mark;
    const known = await this.#database.first(peopleStore.session({ tokenHash: tokenHash(token), now }));
    if (!known) return undefined;
    const session = { ...known, viewer: viewerIn(this.#community, known) };
    this.#keep(token, { session, readAt: now, mark });
    return session;
  }

  #keep(token: string, kept: Kept): void {
    if (this.#kept.size >= most) this.#kept.clear();
    this.#kept.set(token, kept);
  }

  /** Nobody is turned away because the database is busy with others. */
  async #note(token: string, session: ReadSession, now: number): Promise<void> {
    const mark = this.#mark;
    try {
      await this.#database.commit([peopleStore.noteSession({ id: session.id, now })]);
      this.#keep(token, { session: { ...session, lastSeenAt: now }, readAt: now, mark });
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
function viewerIn(community: string, session: KnownSession): Viewer {
  const kiosk = session.kind === 'kiosk' ? ({ atKiosk: true } as const) : {};
  const viewer = { ...viewerFrom(community, session), ...kiosk };
  if (session.officer === null) return viewer;
  const roles = viewer.roles.filter((role) => role === 'resident' || role === 'owner' || role === 'tenant');
  return { ...viewer, roles, assistedBy: { officer: session.officer, session: session.id } };
}
