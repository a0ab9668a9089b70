import { concat } from '../kernel/bytes.ts';

/** SHA-384 (FIPS 180-4), handed in by the caller: 48 bytes. */
export type Sha384 = (bytes: Uint8Array) => Uint8Array;

const hashLength = 48;
const trailer = Uint8Array.of(0xbc);

/**
 * EMSA-PSS with SHA-384 and MGF1 over SHA-384: the message as a number of at most `bits` bits, in whole bytes.
 * Source: RFC 8017, section 9.1.1.
 * @returns `null` when the salt leaves too little room
 */
export function encodePss(message: Uint8Array, salt: Uint8Array, bits: number, sha384: Sha384): Uint8Array | null {
  const length = Math.ceil(bits / 8);
  const gap = length - hashLength - salt.length - 2;
  if (gap < 0) return null;
  const hash = sha384(concat(new Uint8Array(8), sha384(message), salt));
  const masked = mask(concat(new Uint8Array(gap), Uint8Array.of(0x01), salt), hash, sha384);
  masked[0]! &= 0xff >> (length * 8 - bits);
  return concat(masked, hash, trailer);
}

/** The salt that an encoding of that length was made with, if it is one at all: encode again and compare. */
export function saltOf(encoded: Uint8Array, saltLength: number, sha384: Sha384): Uint8Array {
  const border = encoded.length - hashLength - trailer.length;
  const block = mask(encoded.slice(0, border), encoded.slice(border, -trailer.length), sha384);
  return block.slice(block.length - saltLength);
}

/** The bytes XOR as many from MGF1 (RFC 8017, appendix B.2.1). */
function mask(bytes: Uint8Array, seed: Uint8Array, sha384: Sha384): Uint8Array {
  const rounds = Array.from({ length: Math.ceil(bytes.length / hashLength) }, (_, round) =>
    sha384(concat(seed, Uint8Array.of(round >>> 24, round >>> 16, round >>> 8, round))),
  );
  const stream = concat(...rounds);
  return bytes.map((byte, at) => byte ^ stream[at]!);
}
