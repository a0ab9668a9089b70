import { concat, equalBytes } from '../kernel/bytes.ts';
import { bitLength, inverse, power, toBytes, toInteger } from '../kernel/modular.ts';
import { encodePss, type Sha384, saltOf } from './pss.ts';

/** An issuer's RSA key: modulus and public exponent. */
export interface IssuerKey {
  readonly n: bigint;
  readonly e: bigint;
}

/** What voter, issuer and whoever verifies agree on: salts of 48 bytes (PSS) or none (PSSZERO). */
export interface Scheme {
  readonly sha384: Sha384;
  readonly saltLength: 0 | 48;
}

/** A message for the issuer, and the voter's secret that later turns the answer into a signature. */
export interface Blinded {
  readonly blinded: Uint8Array;
  readonly inverse: bigint;
}

export type BlindSignatureFault =
  | 'wrong-length'
  | 'unfit-message'
  | 'unfit-factor'
  | 'out-of-range'
  | 'signing-failure'
  | 'invalid-signature';

/** A step that must not be gone on with. */
export class BlindSignatureError extends Error {
  override readonly name = 'BlindSignatureError';
  readonly code: BlindSignatureFault;

  constructor(code: BlindSignatureFault, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The message of a Randomized variant: 32 random bytes, then the message. Deterministic variants take it as it is.
 * Source: RFC 9474, section 4.1.
 * @throws BlindSignatureError `wrong-length` when the prefix has not 32 bytes
 */
export function randomize(message: Uint8Array, prefix: Uint8Array): Uint8Array {
  if (prefix.length !== 32) throw fault('wrong-length', 'The random prefix has 32 bytes.');
  return concat(prefix, message);
}

/**
 * Hides a message from the issuer who is to sign it. Salt and factor come from the voter's own randomness; a factor is
 * used once. Source: RFC 9474, section 4.2.
 * @param factor 1 ≤ factor < n
 * @throws BlindSignatureError `wrong-length` (salt), `unfit-message` (draw another salt or prefix), `unfit-factor` (draw
 * another factor)
 */
export function blind(
  { sha384, saltLength }: Scheme,
  key: IssuerKey,
  message: Uint8Array,
  { salt, factor }: { readonly salt: Uint8Array; readonly factor: bigint },
): Blinded {
  if (salt.length !== saltLength) throw fault('wrong-length', `The salt has ${saltLength} bytes.`);
  const encoded = encodePss(message, salt, bitLength(key.n) - 1, sha384);
  const value = encoded === null ? 0n : toInteger(encoded);
  if (inverse(value, key.n) === null) throw fault('unfit-message', 'The key cannot sign this message.');
  const unblind = factor >= 1n && factor < key.n ? inverse(factor, key.n) : null;
  if (unblind === null) throw fault('unfit-factor', 'The factor has no inverse modulo n.');
  const hidden = (value * power(factor, key.e, key.n)) % key.n;
  return { blinded: toBytes(hidden, modulusLength(key)), inverse: unblind };
}

/**
 * The issuer's step. The private operation is handed in, as the platform's is guarded against timing and BigInt is not;
 * its answer is checked before it leaves, as a faulty one would betray the key. Source: RFC 9474, sections 4.3 and 7.1.
 * @param privatePower the bytes, as a number, to the private exponent modulo n, unpadded
 * @throws BlindSignatureError `wrong-length`, `out-of-range`, `signing-failure`
 */
export function signBlinded(
  key: IssuerKey,
  blinded: Uint8Array,
  privatePower: (blinded: Uint8Array) => Uint8Array,
): Uint8Array {
  const value = toInteger(checkLength(key, blinded));
  if (value <= 1n || value >= key.n - 1n)
    throw fault('out-of-range', 'The blinded message is not between 1 and n - 1.');
  const signature = privatePower(blinded);
  const root = toInteger(signature);
  if (signature.length !== blinded.length || root >= key.n || power(root, key.e, key.n) !== value) {
    throw fault('signing-failure', 'The private operation failed. Nothing was signed.');
  }
  return signature;
}

/**
 * Turns the issuer's answer into the signature of the message, and verifies it. Source: RFC 9474, section 4.4.
 * @throws BlindSignatureError `wrong-length`, `invalid-signature`
 */
export function finalize(
  scheme: Scheme,
  key: IssuerKey,
  message: Uint8Array,
  blindSignature: Uint8Array,
  unblind: bigint,
): Uint8Array {
  const value = (toInteger(checkLength(key, blindSignature)) * unblind) % key.n;
  const signature = toBytes(value, modulusLength(key));
  if (!verifySignature(scheme, key, message, signature)) {
    throw fault('invalid-signature', 'The answer of the issuer is not a signature of this message.');
  }
  return signature;
}

/** RSASSA-PSS verification, as any RSA library does it. Source: RFC 8017, section 8.1.2; RFC 9474, section 4.5. */
export function verifySignature(
  { sha384, saltLength }: Scheme,
  key: IssuerKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const bits = bitLength(key.n) - 1;
  const value = toInteger(signature);
  if (signature.length !== modulusLength(key) || value >= key.n) return false;
  const opened = power(value, key.e, key.n);
  if (bitLength(opened) > bits) return false;
  const encoded = toBytes(opened, Math.ceil(bits / 8));
  const expected = encodePss(message, saltOf(encoded, saltLength, sha384), bits, sha384);
  return expected !== null && equalBytes(encoded, expected);
}

function checkLength(key: IssuerKey, bytes: Uint8Array): Uint8Array {
  if (bytes.length === modulusLength(key)) return bytes;
  throw fault('wrong-length', `The key works on ${modulusLength(key)} bytes.`);
}

function modulusLength({ n }: IssuerKey): number {
  return Math.ceil(bitLength(n) / 8);
}

function fault(code: BlindSignatureFault, message: string): BlindSignatureError {
  return new BlindSignatureError(code, message);
}
