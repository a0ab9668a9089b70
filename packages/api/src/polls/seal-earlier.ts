import { createDecipheriv, hkdfSync } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/** Opens a text that was sealed before November 2026: AES-256-GCM, its initial value in front and its tag behind. */
export function openEarlier(shared: Buffer, half: string, body: string, place: string): string {
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.from(half), 'juyi-ballot/1', 32));
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagLength));
  const text = decipher.update(bytes.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
  return text.trimEnd();
}
