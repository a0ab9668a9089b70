import type { Session } from '@juyi/core/people/schema';
import type { Client } from '../client.ts';
import { type ApiError, asApiError } from '../kernel/api-error.ts';
import { recall, remember } from '../kernel/memory.ts';
import type { TokenStore } from '../kernel/token-store.ts';
import type { People } from './people.ts';

/** What lets the host website decide who is signed in. */
export interface HostLogin {
  /** Takes up the host's session where there is one; `mayGoOn` where one of the same person here may go on. */
  exchange(mayGoOn: boolean): Promise<boolean>;
}

/** Heard by every copy of this package on a page; the number changes with the meaning. */
const changed = 'juyi/viewer-changed@1';

const nobody: Session = { person: null, level: 0, roles: [], ways: [], session: null };

/**
 * Who is looking at this page. Starts unknown; `session` is a visitor's until the server has told. Whoever shows
 * something of the viewer subscribes.
 */
export class ViewerStore {
  session: Session = nobody;
  /** `unknown` until the server has answered once; `unreachable` where it could not be asked. */
  state: 'unknown' | 'known' | 'unreachable' = 'unknown';
  error: ApiError | null = null;
  /** Set where the host website decides who is signed in. */
  host: HostLogin | null = null;
  private readonly people: People;
  private readonly tokens: TokenStore;
  private readonly listeners = new Set<() => void>();
  private asking: Promise<void> | null = null;
  private signing: Promise<boolean> | null = null;
  private beginning = false;
  private changes = 0;
  private readonly name: string;

  constructor({ people, transport, name }: Client) {
    this.people = people;
    this.tokens = transport.options.tokens;
    this.name = name;
    transport.renew = () => this.renew();
    if (typeof window !== 'undefined') window.addEventListener(changed, this.hearOther);
  }

  get signedIn(): boolean {
    return this.session.person !== null;
  }

  /** Whoever was last signed in on this device and did not sign out, so that what they were writing is found again. */
  get lastPerson(): string | null {
    return this.session.person?.id ?? recall(`${this.name} person`);
  }

  /** Calls `listener` at each change of viewer, until the returned function is called. Asks the server at first need. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.state === 'unknown') this.refresh();
    return () => this.listeners.delete(listener);
  }

  /** Asks the server who is signed in. Never throws. */
  refresh(): Promise<void> {
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** After a refusal: asks the host for a new session, where there is one. Answers whether there is a session again. */
  renew(): Promise<boolean> {
    return this.beginning ? Promise.resolve(false) : this.sign(false);
  }

  /** One attempt at a session of the host's at a time; where it fails, the page is as a visitor sees it. */
  sign(mayGoOn: boolean): Promise<boolean> {
    this.signing ??= this.attempt(mayGoOn).finally(() => {
      this.signing = null;
    });
    return this.signing;
  }

  private async attempt(mayGoOn: boolean): Promise<boolean> {
    if (await this.host?.exchange(mayGoOn)) return true;
    this.tokens.set(null);
    // Before the server has told anything, its answer is on the way and says more.
    if (this.state === 'known') this.leave();
    return false;
  }

  /** Takes up a session that somebody has just begun by whatever way in. */
  async begin(token: string): Promise<void> {
    this.tokens.set(token);
    this.beginning = true;
    try {
      this.settle(await this.people.session());
      this.tellOthers();
    } finally {
      this.beginning = false;
    }
  }

  private async ask(): Promise<void> {
    const { changes } = this;
    try {
      const session = await this.people.session();
      if (this.changes === changes) this.settle(session);
    } catch (error) {
      this.error = asApiError(error);
      this.state = 'unreachable';
      this.tell();
    }
  }

  /** Shows the page as to a visitor. */
  leave(): void {
    this.settle({ ...nobody, ways: this.session.ways });
    this.tellOthers();
  }

  /** Another copy of this package on the page signed somebody in or out. */
  private readonly hearOther = (event: Event): void => {
    const { name, by } = (event as CustomEvent<{ name: string; by: unknown }>).detail;
    if (name === this.name && by !== this && this.state !== 'unknown') this.refresh();
  };

  private tellOthers(): void {
    if (typeof window === 'undefined') return;
    window.dispatchEvent(new CustomEvent(changed, { detail: { name: this.name, by: this } }));
  }

  /** An old token is exchanged in passing; where that fails, the old one goes on. */
  private async freshen(): Promise<void> {
    try {
      const { token } = await this.people.renew();
      if (this.tokens.get() !== null) this.tokens.set(token);
    } catch {
      // The next look asks again.
    }
  }

  private settle(session: Session): void {
    this.changes += 1;
    this.session = session;
    this.state = 'known';
    if (session.session?.stale) this.freshen();
    if (session.person) {
      this.error = null;
      remember(`${this.name} person`, session.person.id);
    }
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

const stores = new WeakMap<Client, ViewerStore>();

/** Who is looking, for everything on the page that uses this client. */
export function viewerOf(client: Client): ViewerStore {
  let store = stores.get(client);
  if (!store) {
    store = new ViewerStore(client);
    stores.set(client, store);
  }
  return store;
}
