import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, string, number, Buffer>(scrypt);
const length = 32;

/** What is stored of a letter's code: enough to know it again, slow to guess. Source: OWASP ASVS 5.0, 6.5.2. */
export async function hashCode(code: string): Promise<{ salt: string; hash: string }> {
  const salt = randomBytes(16).toString('base64url');
  return { salt, hash: (await derive(code, salt, length)).toString('base64url') };
}

/** Whether a code is the one; as slow where there is nothing to compare it with. */
export async function isCode(code: string, kept: { salt: string; hash: string } | undefined): Promise<boolean> {
  const made = await derive(code, kept?.salt ?? 'nothing', length);
  const known = Buffer.from(kept?.hash ?? '', 'base64url');
  return known.length === made.length && timingSafeEqual(known, made);
}
