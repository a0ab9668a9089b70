import { signInCode } from './limits.ts';

/** A code of digits from eight random bytes. */
export function makeDigits(random: Uint8Array): string {
  const number = random.slice(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return (number % 10n ** BigInt(signInCode.digits)).toString().padStart(signInCode.digits, '0');
}
