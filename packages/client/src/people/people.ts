import type { DemoClock, DemoSession, ExchangeToken, Session, SignedIn } from '@juyi/core/people/schema';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Signing in and out. */
export class People {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Who is signed in. */
  session(options?: CallOptions): Promise<Session> {
    return this.transport.send('GET', '/session', options);
  }

  /** Signs in with a token signed by the host website. */
  exchange(body: ExchangeToken, options?: CallOptions): Promise<SignedIn> {
    return this.enter('/session', body, options);
  }

  /** Signs out. */
  end(options?: CallOptions): Promise<void> {
    return this.transport.send('DELETE', '/session', { ...options, signingIn: true });
  }

  /** The same session under a new token. */
  renew(options?: CallOptions): Promise<SignedIn> {
    return this.enter('/session/renewal', undefined, options);
  }

  /** Demo only: signs in as the n-th person of a role. */
  demoSession(body: DemoSession, options?: CallOptions): Promise<SignedIn> {
    return this.enter('/demo/session', body, options);
  }

  /** Demo only: sets the server's clock. */
  demoClock(body: DemoClock, options?: CallOptions): Promise<void> {
    return this.transport.send('POST', '/demo/clock', { ...options, body });
  }

  private enter<Answer>(path: string, body: unknown, options?: CallOptions): Promise<Answer> {
    return this.transport.send('POST', path, { ...options, body, signingIn: true });
  }
}
