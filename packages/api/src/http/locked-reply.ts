import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** An answer as it is given again: its JSON text, and the headers that came with it. */
export interface KeptReply {
  readonly reply: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const ivLength = 12;
const tagLength = 16;

/** An answer that holds a secret, unreadable without the idempotency key that its caller alone has (AES-256-GCM). */
export function lockReply(lock: KeyObject, kept: KeptReply): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', lock, iv);
  const body = [cipher.update(JSON.stringify(kept), 'utf8'), cipher.final()];
  return Buffer.concat([iv, ...body, cipher.getAuthTag()]).toString('base64url');
}

export function unlockReply(lock: KeyObject, locked: string): KeptReply {
  const bytes = Buffer.from(locked, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', lock, bytes.subarray(0, ivLength), { authTagLength: tagLength });
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return JSON.parse(decipher.update(bytes.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8'));
}
