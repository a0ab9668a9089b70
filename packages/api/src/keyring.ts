import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** One secret, one key for each purpose, so that a value made for one purpose means nothing for another. */
export interface Keyring {
  /** The name a person has in the public ledger of this community. A pseudonym, not anonymity. */
  pseudonym(person: string): string;
  /** Marks an idempotency key, and the request that was sent with it; nobody can tell which text a mark stands for. */
  marks(key: string, request: string): { key: string; request: string };
  /** What locks an answer so that only whoever has the idempotency key, and this server, opens it. */
  lockOf(key: string): KeyObject;
  /** A keyed hash of something short that could be guessed: nobody without the secret can tell what it stands for. */
  mark(purpose: 'contact' | 'code' | 'member', text: string): string;
  /** The same for a purpose of a room's own, where it is needed with every request. */
  hashed(purpose: string, text: string): string;
  /** A room's own key for a purpose of its own, such as the names of voters. */
  keyFor(purpose: string): KeyObject;
}

export function openKeyring(secret: string, community: string): Keyring {
  const key = (purpose: string): KeyObject =>
    createSecretKey(createHmac('sha256', secret).update(`juyi/1 ${purpose} ${community}`).digest());
  const actor = key('actor');
  const pseudonyms = new Map<string, string>();
  const idempotency = key('idempotency');
  const hashedAs = (purpose: string) => key(purpose).export().toString('base64url');
  const marksOf = hashedAs('marks');
  const marking = { contact: key('contact'), code: key('code'), member: key('member') };
  const ofRooms = new Map<string, KeyObject>();
  const hashesOfRooms = new Map<string, string>();
  return {
    keyFor(purpose) {
      const known = ofRooms.get(purpose) ?? key(`room ${purpose}`);
      ofRooms.set(purpose, known);
      return known;
    },
    pseudonym(person) {
      const known = pseudonyms.get(person);
      if (known !== undefined) return known;
      const made = createHmac('sha256', actor).update(person).digest('hex').slice(0, 16);
      if (pseudonyms.size >= 2000) pseudonyms.clear();
      pseudonyms.set(person, made);
      return made;
    },
    mark: (purpose, text) => createHmac('sha256', marking[purpose]).update(text).digest('base64url'),
    lockOf: (key) => createSecretKey(createHmac('sha256', idempotency).update(`lock ${key}`).digest()),
    hashed(purpose, text) {
      const known = hashesOfRooms.get(purpose) ?? hashedAs(`room ${purpose}`);
      hashesOfRooms.set(purpose, known);
      return keyedHash(known, text);
    },
    marks: (key, request) => ({
      key: keyedHash(marksOf, `key ${key}`).slice(0, 16),
      request: keyedHash(marksOf, `request ${key} ${request}`),
    }),
  };
}

/**
 * A keyed hash in a third of the time of an HMAC, which SHA-3 does not need: it may take its key in front of the text.
 * Source: NIST SP 800-185, 4.
 */
export function keyedHash(key: string, text: string): string {
  return hash('sha3-256', `${key} ${text}`, 'base64url');
}

/** What is stored of a session token: enough to find it, not enough to use it. The token itself holds 256 random bits. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'base64url');
}
