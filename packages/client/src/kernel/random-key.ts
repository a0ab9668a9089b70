/** 128 random bits as text, for an `Idempotency-Key`. Works on plain http, where `randomUUID` does not exist. */
export function randomKey(): string {
  // Of the three digits from 256 on the first is always 1.
  const twoDigits = (byte: number) => (byte + 256).toString(16).slice(1);
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), twoDigits).join('');
}
