import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitLength, inverse, power, toBytes, toInteger } from './modular.ts';

const reproducible = { seed: 8_017, numRuns: 200 };
const moduli = fc.bigInt({ min: 2n, max: 2n ** 80n });
const numbers = fc.bigInt({ min: 0n, max: 2n ** 80n });

describe('arithmetic modulo a number', () => {
  test('powers are products taken one after the other', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 40 }), moduli, (base, exponent, modulus) => {
        let product = 1n;
        for (let times = 0; times < exponent; times += 1) product = (product * base) % modulus;
        expect(power(base, BigInt(exponent), modulus)).toBe(product);
      }),
      reproducible,
    );
  });

  test('an inverse undoes, and is missing exactly where there is a common divisor', () => {
    const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
    fc.assert(
      fc.property(numbers, moduli, (value, modulus) => {
        const found = inverse(value, modulus);
        expect(found === null).toBe(divisor(value, modulus) !== 1n);
        if (found !== null) expect((found * value) % modulus).toBe(1n);
      }),
      reproducible,
    );
  });
});

describe('numbers as bytes', () => {
  test('come back as they went, with zeros in front', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(toBytes(value, 12)).toHaveLength(12);
        expect(toInteger(toBytes(value, 12))).toBe(value);
      }),
      reproducible,
    );
    expect(toInteger(new Uint8Array())).toBe(0n);
  });

  test('are never cut short', () => {
    expect(() => toBytes(256n, 1)).toThrow(RangeError);
    expect(() => toBytes(-1n, 1)).toThrow(RangeError);
  });

  test('have as many bits as they need', () => {
    expect([1n, 2n, 255n, 256n].map(bitLength)).toEqual([1, 2, 8, 9]);
  });
});
