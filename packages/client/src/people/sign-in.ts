import type { ProveLetter } from '@juyi/core/people/letters/schema';
import type { SignedIn } from '@juyi/core/people/schema';
import type {
  AskCode,
  ChoosePerson,
  CodeSent,
  LeaveForProvider,
  ProveCode,
  ProveLink,
  ProviderAddress,
  SignInOffer,
  SignInOutcome,
} from '@juyi/core/people/sign-in/schema';
import type { Client } from '../client.ts';
import type { CallOptions, Transport } from '../kernel/transport.ts';

/** Signing in by codes, links and letters. Apart from the client, so that a page fetches it when somebody signs in. */
export class SignIn {
  private readonly transport: Transport;

  constructor({ transport }: Pick<Client, 'transport'>) {
    this.transport = transport;
  }

  /** The ways to sign in. */
  ways(options?: CallOptions): Promise<SignInOffer> {
    return this.transport.send('GET', '/sign-in', { ...options, anonymous: true });
  }

  /** Sends a code to a mail address or a number. */
  askCode(body: AskCode, options?: CallOptions): Promise<CodeSent> {
    return this.enter('/sign-in/codes', body, options);
  }

  /** Signs in with the digits of a code, or learns who may be meant. */
  proveCode(id: string, body: ProveCode, options?: CallOptions): Promise<SignInOutcome> {
    return this.enter(`/sign-in/codes/${id}/proof`, body, options);
  }

  /** Signs in with the link of a message. */
  proveLink(body: ProveLink, options?: CallOptions): Promise<SignInOutcome> {
    return this.enter('/sign-in/links', body, options);
  }

  /** Says who one is, where several use one address. */
  choose(body: ChoosePerson, options?: CallOptions): Promise<SignedIn> {
    return this.enter('/sign-in/choice', body, options);
  }

  /** Signs in with the code of a letter. */
  proveLetter(body: ProveLetter, options?: CallOptions): Promise<SignedIn> {
    return this.enter('/sign-in/letter', body, options);
  }

  /** The address of a login elsewhere, which then leads back here. */
  leave(provider: string, body: LeaveForProvider, options?: CallOptions): Promise<ProviderAddress> {
    return this.enter(`/sign-in/providers/${provider}`, body, options);
  }

  private enter<Answer>(path: string, body: unknown, options?: CallOptions): Promise<Answer> {
    return this.transport.send('POST', path, { ...options, body, signingIn: true });
  }
}
