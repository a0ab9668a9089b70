import type { LocalizedText } from '@juyi/core/kernel/text';
import * as oidc from 'openid-client';

/** A login elsewhere that residents may have already, such as a city's; OpenID Connect with a registered client. */
export interface LoginProvider {
  /** Letters, digits and hyphens; part of the address that the provider sends people back to. */
  readonly id: string;
  readonly name: LocalizedText;
  /** The provider's issuer address. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What is kept of a login while somebody is away. */
export interface LoginChecks {
  readonly verifier: string;
  readonly nonce: string;
}

/** Who the provider says has come back. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}

const known = new Map<LoginProvider, Promise<oidc.Configuration>>();

/** Reads once where the provider's pages and keys are; after a fault it is read anew. */
function configurationOf(provider: LoginProvider): Promise<oidc.Configuration> {
  let configuration = known.get(provider);
  if (!configuration) {
    const issuer = new URL(provider.issuer);
    const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(issuer.hostname);
    configuration = oidc.discovery(
      issuer,
      provider.clientId,
      provider.clientSecret,
      undefined,
      local ? { execute: [oidc.allowInsecureRequests] } : undefined,
    );
    known.set(provider, configuration);
    configuration.catch(() => known.delete(provider));
  }
  return configuration;
}

/** The provider's own address to sign in at, and what to keep until somebody comes back. Source: RFC 9700. */
export async function leaveFor(
  provider: LoginProvider,
  callback: string,
): Promise<{ address: string; state: string; checks: LoginChecks }> {
  const configuration = await configurationOf(provider);
  const checks = { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce() };
  const state = oidc.randomState();
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
    state,
    nonce: checks.nonce,
  });
  return { address: address.href, state, checks };
}

/** Exchanges the code that somebody brought back. @throws where state, nonce, verifier, issuer or signature differ */
export async function comeBack(
  provider: LoginProvider,
  address: URL,
  state: string,
  { verifier, nonce }: LoginChecks,
): Promise<ProviderPerson> {
  const configuration = await configurationOf(provider);
  const tokens = await oidc.authorizationCodeGrant(configuration, address, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const { iss, sub, name } = tokens.claims()!;
  return { issuer: iss, subject: sub, name: typeof name === 'string' ? name.trim().slice(0, 60) : '' };
}
