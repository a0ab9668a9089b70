import { fromHex, toHex } from './bytes.ts';

/** `base` to the power of `exponent` (≥ 0), modulo `modulus`. Its time depends on the exponent: keep that one public. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

/** The number that gives 1 when multiplied by `value` modulo `modulus`, or `null` where they share a divisor. */
export function inverse(value: bigint, modulus: bigint): bigint | null {
  let [rest, next] = [modulus, value % modulus];
  let [factor, nextFactor] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  if (rest !== 1n) return null;
  return factor < 0n ? factor + modulus : factor;
}

/** The number that big-endian bytes stand for. Source: OS2IP, RFC 8017, section 4.2. */
export function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x0${toHex(bytes)}`);
}

/**
 * A number as that many big-endian bytes. Source: I2OSP, RFC 8017, section 4.1.
 * @throws RangeError when it needs more
 */
export function toBytes(value: bigint, length: number): Uint8Array {
  const digits = value.toString(16);
  if (value < 0n || digits.length > length * 2) throw new RangeError(`The number does not fit in ${length} bytes.`);
  return fromHex(digits.padStart(length * 2, '0'));
}

/** How many bits a positive number has. */
export function bitLength(value: bigint): number {
  return value.toString(2).length;
}
