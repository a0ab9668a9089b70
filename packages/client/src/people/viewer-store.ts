import type { DemoRole, Session } from '@juyi/core/people/schema';
import { type ApiError, asApiError } from '../kernel/api-error.ts';
import type { TokenStore } from '../kernel/token-store.ts';
import type { People } from './people.ts';

/** Gives a token of the host website for whoever is logged in there; null for nobody. */
export type HostToken = () => Promise<string | null>;

const nobody: Session = { person: null, level: 0, roles: [] };

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

  constructor(people: People, tokens: TokenStore) {
    this.people = people;
    this.tokens = tokens;
  }

  get signedIn(): boolean {
    return this.session.person !== null;
  }

  /** Whether the host website decides who is signed in. */
  get byHost(): boolean {
    return this.hostToken !== null;
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

  /** From now on the host website says who is looking; whoever else was signed in here is not any more. */
  async useHost(token: HostToken): Promise<void> {
    this.hostToken = token;
    this.refused = false;
    await this.renew();
  }

  async signInAsDemo(role: DemoRole, n: number): Promise<void> {
    const { token } = await this.people.demoSession({ role, n });
    await this.begin(token);
  }

  async signOut(): Promise<void> {
    try {
      await this.people.end();
    } finally {
      this.tokens.set(null);
      this.settle(nobody);
    }
  }

  /**
   * After a refusal: shows the page as to a visitor and asks the host for a new token, once until something is done.
   * Answers whether there is a session again.
   */
  renew(): Promise<boolean> {
    this.signing ??= this.exchange().finally(() => {
      this.signing = null;
    });
    return this.signing;
  }

  private async exchange(): Promise<boolean> {
    this.tokens.set(null);
    if (!this.hostToken || this.refused) {
      this.settle(nobody);
      return false;
    }
    this.refused = true;
    try {
      const hostToken = await this.hostToken();
      if (hostToken) {
        const { token } = await this.people.exchange({ token: hostToken });
        await this.begin(token);
        this.refused = false;
        return true;
      }
      if (this.signedIn) await this.people.end();
    } catch (error) {
      this.error = asApiError(error);
    }
    this.settle(nobody);
    return false;
  }

  private async begin(token: string): Promise<void> {
    this.tokens.set(token);
    this.settle(await this.people.session());
  }

  private async ask(): Promise<void> {
    try {
      const session = await this.people.session();
      if (this.signing === null) this.settle(session);
    } catch (error) {
      this.error = asApiError(error);
      this.state = 'unreachable';
      this.tell();
    }
  }

  private settle(session: Session): void {
    this.session = session;
    this.state = 'known';
    if (session.person) this.error = null;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
