import { decodeProtectedHeader, errors, importJWK, importSPKI, type JWK, jwtVerify } from 'jose';
import { Refused } from '../http/refused.ts';

/** A website that signs its visitors in for us. `key` is a PEM public key, a JWK, or for HS256 a shared secret. */
export interface TokenIssuer {
  /** The `iss` claim. */
  readonly issuer: string;
  readonly algorithm: 'EdDSA' | 'ES256' | 'HS256';
  readonly key: string | JWK;
  /**
   * The identity level at which its members start here: 1, where left out, that they can be reached; 2 that the website
   * itself has confirmed that they live here.
   */
  readonly level?: 1 | 2;
}

/** What a host token says of its bearer. `sub` is the host's id of the person; `name` is shown to neighbours. */
export interface HostClaims {
  issuer: string;
  subject: string;
  name: string;
  level: 1 | 2;
  tokenId: string;
  expiresAt: number;
}

const longestLife = 5 * 60;
const skew = 30;

/**
 * Checks a host's token: signature by the issuer's one algorithm, `aud` = community, `exp` at most five minutes
 * after `iat`, `jti` present. A refusal names the failing claim for developers. Source: RFC 7519, RFC 8725.
 */
export async function checkHostToken(
  token: string,
  community: string,
  issuers: readonly TokenIssuer[],
  now: number,
): Promise<HostClaims> {
  const issuer = issuers.find((known) => known.issuer === claimedIssuer(token));
  if (!issuer) throw refuse('iss: not a known issuer');
  try {
    const { payload } = await jwtVerify(token, await keyOf(issuer), {
      algorithms: [issuer.algorithm],
      issuer: issuer.issuer,
      audience: community,
      currentDate: new Date(now),
      clockTolerance: skew,
      requiredClaims: ['sub', 'iat', 'exp', 'jti'],
    });
    const { sub, jti, iat, exp, name } = payload;
    if (typeof sub !== 'string' || sub === '' || sub.length > 200) throw refuse('sub: must be 1 to 200 characters');
    if (typeof jti !== 'string' || jti === '' || jti.length > 200) throw refuse('jti: must be 1 to 200 characters');
    if (exp! - iat! > longestLife) throw refuse('exp: must be at most 5 minutes after iat');
    if (iat! * 1000 > now + skew * 1000) throw refuse('iat: lies in the future');
    return {
      issuer: issuer.issuer,
      subject: sub,
      name: nameOf(name),
      level: issuer.level ?? 1,
      tokenId: jti,
      expiresAt: (exp! + skew) * 1000,
    };
  } catch (error) {
    throw error instanceof Refused ? error : refuse(explain(error));
  }
}

function claimedIssuer(token: string): unknown {
  try {
    decodeProtectedHeader(token);
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).iss;
  } catch {
    throw refuse('token: not a JWT');
  }
}

async function keyOf({ key, algorithm }: TokenIssuer) {
  if (typeof key !== 'string') return importJWK(key, algorithm);
  return algorithm === 'HS256' ? new TextEncoder().encode(key) : importSPKI(key, algorithm);
}

function nameOf(name: unknown): string {
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 60) : '';
}

function explain(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
    return `${error.claim}: ${error.reason}`;
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature: does not match the issuer’s key';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'alg: not the algorithm agreed with this issuer';
  return 'token: cannot be read';
}

function refuse(hint: string): Refused {
  return new Refused('TOKEN_REFUSED', { hint });
}
