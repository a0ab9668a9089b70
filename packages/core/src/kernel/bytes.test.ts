import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, equalBytes, fromBase64, fromHex, toHex } from './bytes.ts';
import { sha256 } from './sha256.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const reproducible = { seed: 9_474, numRuns: 100 };

describe('bytes', () => {
  test('come back from hexadecimal and from base64 as they went', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
        expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
      reproducible,
    );
  });

  test.each(['0', '0g', 'ab cd', '0xab'])('%o is not hexadecimal', (text) => {
    expect(() => fromHex(text)).toThrow(RangeError);
  });

  test.each([
    ['no padding', 'YQ'],
    ['bits left over', 'YR=='],
    ['a space', 'YWJj YWJj'],
    ['the alphabet of addresses', '-_-_'],
    ['padding alone', '===='],
  ])('base64 with %s stands for nothing', (_what, text) => {
    expect(fromBase64(text)).toBeNull();
  });

  test('are joined in order, and differ in length or in one byte', () => {
    expect(concat(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false);
  });
});

describe('SHA-256', () => {
  test('gives the digests that FIPS 180 prints', () => {
    expect(toHex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(toHex(sha256(utf8('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  test('agrees with the platform at every length around a block', () => {
    for (let length = 0; length <= 130; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 7);
      expect(toHex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});
