import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../kernel/bytes.ts';
import {
  consistencyProof,
  type Hash,
  inclusionProof,
  leafHash,
  rootHash,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

const reproducible = { seed: 6_962, numRuns: 80 };
const entry = (text: string) => leafHash(new TextEncoder().encode(text));
const logOf = (size: number) => Array.from({ length: size }, (_, at) => entry(`entry ${at}`));
const headOf = (leaves: readonly Hash[]) => ({ size: leaves.length, root: rootHash(leaves) });
const flip = (hash: Hash, bit: number) => hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

/** A log of up to 70 entries, a place in it, and a bit of a hash. */
const placeInLog = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(255)));

describe('the tree of a log', () => {
  const published = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const leaves = published.map((input) => leafHash(fromHex(input)));

  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('over %i of the entries used by Certificate Transparency has the root known for it', (size, root) => {
    expect(toHex(rootHash(leaves.slice(0, size)))).toBe(root);
  });

  test('has the paths that RFC 6962, section 2.1.3 draws for seven leaves', () => {
    const [a, b, c, d, e, f, j] = logOf(7) as [Hash, Hash, Hash, Hash, Hash, Hash, Hash];
    const [g, h, i] = [rootHash([a, b]), rootHash([c, d]), rootHash([e, f])];
    const [k, l] = [rootHash([a, b, c, d]), rootHash([e, f, j])];
    const path = (index: number) => inclusionProof([a, b, c, d, e, f, j], index);
    expect([path(0), path(3), path(4), path(6)]).toEqual([
      [b, h, l],
      [c, g, l],
      [f, j, k],
      [i, k],
    ]);
    const growth = (older: number) => consistencyProof([a, b, c, d, e, f, j], older);
    expect([growth(3), growth(4), growth(6)]).toEqual([[c, d, g, l], [l], [i, j, k]]);
  });

  test('tells an entry that looks like a node from the node', () => {
    const [left, right] = logOf(2) as [Hash, Hash];
    expect(leafHash(Uint8Array.of(...left, ...right))).not.toEqual(rootHash([left, right]));
  });
});

describe('that an entry is in the log', () => {
  test('is proven for every entry, and for no other entry or place', () => {
    fc.assert(
      fc.property(placeInLog, ([size, index, bit]) => {
        const leaves = logOf(size);
        const claim = { ...headOf(leaves), index, leaf: leaves[index]!, proof: inclusionProof(leaves, index) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: flip(claim.leaf, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flip(claim.root, bit) })).toBe(false);
        for (let other = 0; other < size; other += 1)
          if (other !== index) expect(verifyInclusion({ ...claim, index: other })).toBe(false);
      }),
      reproducible,
    );
  });

  test('is not proven by a path that was changed, cut or lengthened', () => {
    fc.assert(
      fc.property(placeInLog, ([size, index, bit]) => {
        const leaves = logOf(size);
        const proof = inclusionProof(leaves, index);
        const claim = { ...headOf(leaves), index, leaf: leaves[index]! };
        for (const changed of spoiled(proof, bit, claim.root))
          expect(verifyInclusion({ ...claim, proof: changed })).toBe(false);
      }),
      reproducible,
    );
  });

  test('is not proven where place or size makes no sense, or a hash has another length', () => {
    const leaves = logOf(1);
    const claim = { ...headOf(leaves), index: 0, leaf: leaves[0]!, proof: [] };
    expect(verifyInclusion(claim)).toBe(true);
    for (const index of [-1, 1, 0.5, Number.NaN, 2 ** 64]) expect(verifyInclusion({ ...claim, index })).toBe(false);
    for (const size of [0, -1, 1.5, 2 ** 64]) expect(verifyInclusion({ ...claim, size })).toBe(false);
    expect(verifyInclusion({ ...claim, leaf: new Uint8Array(), root: new Uint8Array() })).toBe(false);
  });

  test('is not proven by moving the border between two hashes', () => {
    const [left, right] = logOf(2) as [Hash, Hash];
    const claim = { ...headOf([left, right]), index: 0, leaf: left.slice(0, 31) };
    expect(verifyInclusion({ ...claim, proof: [Uint8Array.of(left[31]!, ...right)] })).toBe(false);
  });

  test('cannot be asked of an entry that is not there', () => {
    expect(() => inclusionProof(logOf(3), 3)).toThrow(RangeError);
    expect(() => inclusionProof([], 0)).toThrow(RangeError);
  });
});

describe('that a log only grew', () => {
  test('is proven from every earlier size, and not when the past was rewritten', () => {
    fc.assert(
      fc.property(placeInLog, fc.nat(69), ([size, at, bit], choice) => {
        const leaves = logOf(size);
        const [older, newer] = [headOf(leaves.slice(0, at + 1)), headOf(leaves)];
        const proof = consistencyProof(leaves, older.size);
        expect(verifyConsistency({ older, newer, proof })).toBe(true);
        const rewritten = leaves.map((leaf, index) => (index === choice % older.size ? flip(leaf, bit) : leaf));
        const forged = consistencyProof(rewritten, older.size);
        expect(verifyConsistency({ older, newer: headOf(rewritten), proof: forged })).toBe(false);
        expect(verifyConsistency({ older, newer: headOf(rewritten), proof })).toBe(false);
      }),
      reproducible,
    );
  });

  test('is not proven by hashes that were changed, cut or lengthened', () => {
    fc.assert(
      fc.property(placeInLog, ([size, at, bit]) => {
        const leaves = logOf(size);
        const [older, newer] = [headOf(leaves.slice(0, at + 1)), headOf(leaves)];
        for (const proof of spoiled(consistencyProof(leaves, older.size), bit, newer.root))
          expect(verifyConsistency({ older, newer, proof })).toBe(false);
      }),
      reproducible,
    );
  });

  test('is not proven from an empty log, backwards, or of sizes that make no sense', () => {
    const [older, newer] = [headOf(logOf(2)), headOf(logOf(3))];
    const proof = consistencyProof(logOf(3), 2);
    expect(verifyConsistency({ older: headOf([]), newer, proof: [] })).toBe(false);
    expect(verifyConsistency({ older: headOf([]), newer: headOf([]), proof: [] })).toBe(false);
    expect(verifyConsistency({ older: newer, newer: older, proof })).toBe(false);
    expect(verifyConsistency({ older: { ...older, size: 1.5 }, newer, proof })).toBe(false);
    expect(() => consistencyProof(logOf(3), 0)).toThrow(RangeError);
    expect(() => consistencyProof(logOf(3), 4)).toThrow(RangeError);
  });
});

function spoiled(proof: readonly Hash[], bit: number, root: Hash): Hash[][] {
  return [
    ...proof.map((_, at) => proof.map((hash, index) => (index === at ? flip(hash, bit) : hash))),
    ...proof.map((_, at) => proof.filter((_hash, index) => index !== at)),
    ...proof.map((_, at) => proof.map((hash, index) => (index === at ? hash.slice(1) : hash))),
    [...proof, root],
    [root, ...proof],
    [...proof, new Uint8Array()],
  ];
}
