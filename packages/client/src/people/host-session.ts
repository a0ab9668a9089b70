import type { Client } from '../client.ts';
import { asApiError } from '../kernel/api-error.ts';
import { recallInTab, rememberInTab } from '../kernel/memory.ts';
import { type HostLogin, type ViewerStore, viewerOf } from './viewer-store.ts';

/** Gives a token of the host website for whoever is logged in there; null for nobody. */
export type HostToken = () => Promise<string | null>;

/**
 * From now on the host website says who is looking; whoever else was signed in here is not any more. A session of the
 * same person goes on. Never throws; the reason for no session is in the viewer's `error`.
 */
export async function useHost(client: Client, token: HostToken): Promise<void> {
  const viewer = viewerOf(client);
  viewer.host = new HostSession(client, viewer, token);
  await viewer.refresh();
  await viewer.sign(true);
}

/** The host's login, asked for a token once until something came of it. */
class HostSession implements HostLogin {
  private readonly client: Client;
  private readonly viewer: ViewerStore;
  private readonly token: HostToken;
  private refused = false;

  constructor(client: Client, viewer: ViewerStore, token: HostToken) {
    this.client = client;
    this.viewer = viewer;
    this.token = token;
  }

  async exchange(mayGoOn: boolean): Promise<boolean> {
    if (this.refused) return false;
    this.refused = true;
    const { viewer } = this;
    try {
      const given = await this.token();
      if (given) {
        if (!mayGoOn || !viewer.signedIn || !this.isKnown(given)) await this.trade(given);
        this.refused = false;
        return true;
      }
      if (viewer.signedIn) await this.client.people.end();
    } catch (error) {
      viewer.error = asApiError(error);
    }
    return false;
  }

  private async trade(hostToken: string): Promise<void> {
    const { token } = await this.client.people.exchange({ token: hostToken });
    rememberInTab(this.place, subjectOf(hostToken));
    await this.viewer.begin(token);
  }

  /** Whether the session here came from an earlier token for the same person. */
  private isKnown(hostToken: string): boolean {
    const subject = subjectOf(hostToken);
    return subject !== null && subject === recallInTab(this.place);
  }

  private get place(): string {
    return `${this.client.name} host`;
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
