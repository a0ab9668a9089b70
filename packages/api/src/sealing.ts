import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A sealed text was changed, moved to another place, or sealed with a key that is no longer known. */
export class SealBroken extends Error {
  constructor(place: string) {
    super(`What is sealed in ${place} cannot be opened with the keys at hand`);
    this.name = 'SealBroken';
  }
}

/**
 * Texts that are unreadable where they are stored (AES-256-GCM). `place` names where a text stands, such as
 * `messages.content`, and must be named again to open it: a sealed text copied elsewhere is worth nothing.
 */
export interface Sealing {
  seal(text: string, place: string): string;
  /** @throws SealBroken */
  open(sealed: string, place: string): string;
  /** What texts sealed with the newest key begin with; all others are to be sealed anew. */
  readonly newest: string;
}

const ivLength = 12;
const tagLength = 16;

/** @param secrets the newest first; older ones only open what was sealed with them */
export function openSealing(secrets: readonly string[], community: string): Sealing {
  const keys = new Map(secrets.map((secret) => keyOf(secret, community)));
  const [newestName, newestKey] = keys.entries().next().value!;
  return {
    newest: `${newestName}.`,
    seal(text, place) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', newestKey, iv).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${newestName}.${sealed.toString('base64url')}`;
    },
    open(sealed, place) {
      const [name = '', body = ''] = sealed.split('.', 2);
      const key = keys.get(name);
      const bytes = Buffer.from(body, 'base64url');
      if (!key || bytes.length < ivLength + tagLength) throw new SealBroken(place);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), {
          authTagLength: tagLength,
        });
        decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagLength));
        return decipher.update(bytes.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new SealBroken(place);
      }
    },
  };
}

/** A key of its own for each secret and community, with a name that tells nothing of it. */
function keyOf(secret: string, community: string): [string, KeyObject] {
  const key = createHmac('sha256', secret).update(`juyi/1 sealing ${community}`).digest();
  return [hash('sha256', key, 'base64url').slice(0, 8), createSecretKey(key)];
}
