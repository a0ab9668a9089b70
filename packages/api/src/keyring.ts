import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** One secret, one key for each purpose, so that a value made for one purpose means nothing for another. */
export interface Keyring {
  /** The name a person has in the public ledger of this community. A pseudonym, not anonymity. */
  pseudonym(person: string): string;
  /** Marks an idempotency key or the request that was sent with it. */
  fingerprint(text: string): string;
}

export function openKeyring(secret: string, community: string): Keyring {
  const key = (purpose: string): KeyObject =>
    createSecretKey(createHmac('sha256', secret).update(`juyi/1 ${purpose} ${community}`).digest());
  const actor = key('actor');
  const idempotency = key('idempotency');
  return {
    pseudonym: (person) => createHmac('sha256', actor).update(person).digest('hex').slice(0, 16),
    fingerprint: (text) => createHmac('sha256', idempotency).update(text).digest('base64url'),
  };
}

/** What is stored of a session token: enough to find it, not enough to use it. The token itself holds 256 random bits. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'base64url');
}
