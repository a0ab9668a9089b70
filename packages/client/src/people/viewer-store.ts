import type { DemoRole, Session } from '@juyi/core/people/schema';
import type { Client } from '../client.ts';
import { type ApiError, asApiError } from '../kernel/api-error.ts';
import { recall, recallInTab, remember, rememberInTab } from '../kernel/memory.ts';
import type { TokenStore } from '../kernel/token-store.ts';
import type { People } from './people.ts';

/** Gives a token of the host website for whoever is logged in there; null for nobody. */
export type HostToken = () => Promise<string | null>;

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
  private readonly people: People;
  private readonly tokens: TokenStore;
  private readonly listeners = new Set<() => void>();
  private hostToken: HostToken | null = null;
  private asking: Promise<void> | null = null;
  private signing: Promise<boolean> | null = null;
  private refused = false;
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

  /** Whether the host website decides who is signed in. */
  get byHost(): boolean {
    return this.hostToken !== null;
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

  /**
   * From now on the host website says who is looking; whoever else was signed in here is not any more. A session of
   * the same person goes on. Never throws; the reason for no session is in `error`.
   */
  async useHost(token: HostToken): Promise<void> {
    this.hostToken = token;
    this.refused = false;
    await this.refresh();
    await this.begun(() => this.exchange(true));
  }

  /** Whether this server lets everybody sign in as a person of its demonstration. */
  get offersDemo(): boolean {
    return this.session.ways.includes('demo');
  }

  async signInAsDemo(role: DemoRole, n: number): Promise<void> {
    const { token } = await this.people.demoSession({ role, n });
    await this.begin(token);
  }

  /** Throws where the server could not end the session, which then goes on. */
  async signOut(): Promise<void> {
    try {
      await this.people.end();
    } catch (error) {
      if (asApiError(error)?.status !== 401) throw error;
    }
    this.tokens.set(null);
    remember(`${this.name} person`, null);
    this.leave();
  }

  /**
   * After a refusal: shows the page as to a visitor and asks the host for a new token, once until something is done.
   * Answers whether there is a session again.
   */
  renew(): Promise<boolean> {
    return this.beginning ? Promise.resolve(false) : this.begun(() => this.exchange(false));
  }

  private begun(sign: () => Promise<boolean>): Promise<boolean> {
    this.signing ??= sign().finally(() => {
      this.signing = null;
    });
    return this.signing;
  }

  private async exchange(mayGoOn: boolean): Promise<boolean> {
    if (this.hostToken && !this.refused) {
      this.refused = true;
      try {
        const given = await this.hostToken();
        if (given) {
          if (!mayGoOn || !this.signedIn || !this.isKnown(given)) await this.trade(given);
          this.refused = false;
          return true;
        }
        if (this.signedIn) await this.people.end();
      } catch (error) {
        this.error = asApiError(error);
      }
    }
    this.tokens.set(null);
    // Before the server has told anything, its answer is on the way and says more.
    if (this.state === 'known') this.leave();
    return false;
  }

  private async trade(hostToken: string): Promise<void> {
    const { token } = await this.people.exchange({ token: hostToken });
    rememberInTab(`${this.name} host`, subjectOf(hostToken));
    await this.begin(token);
  }

  /** Whether the session here came from an earlier token for the same person. */
  private isKnown(hostToken: string): boolean {
    const subject = subjectOf(hostToken);
    return subject !== null && subject === recallInTab(`${this.name} host`);
  }

  private async begin(token: string): Promise<void> {
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

  private leave(): void {
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

  /** Takes up a session that somebody has just begun by whatever way in. */
  signInWith(token: string): Promise<void> {
    return this.begin(token);
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

/** The person that a host's token speaks of, as text. Only compared with an earlier one; the server checks the token. */
function subjectOf(token: string): string | null {
  try {
    const claims = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')));
    return `${claims.iss} ${claims.sub}`;
  } catch {
    return null;
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
