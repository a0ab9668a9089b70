import { concat, equalBytes } from '../kernel/bytes.ts';
import { sha256 } from '../kernel/sha256.ts';

/** A SHA-256 digest: 32 bytes. */
export type Hash = Uint8Array;

/** What a checkpoint says of a log: how many leaves it has, and their root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** The claim that a leaf stands at `index`, from 0, in the tree of a head. */
export interface Inclusion extends TreeHead {
  readonly index: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
}

/** The claim that a log only grew: the older tree is the beginning of the newer. */
export interface Consistency {
  readonly older: TreeHead;
  readonly newer: TreeHead;
  readonly proof: readonly Hash[];
}

// The prefixes keep an entry from passing for a node and a node for an entry.
const leafPrefix = Uint8Array.of(0x00);
const nodePrefix = Uint8Array.of(0x01);

/** The hash of an entry as a leaf. Source: RFC 6962, section 2.1. */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(concat(leafPrefix, entry));
}

/** The root over leaf hashes in their order; of no leaf, the hash of nothing. Source: RFC 6962, section 2.1. */
export function rootHash(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return leaves[0]!;
  const left = leftSize(leaves.length);
  return nodeHash(rootHash(leaves.slice(0, left)), rootHash(leaves.slice(left)));
}

/**
 * The audit path of a leaf: the hashes beside its way to the root, from the leaf up. Source: RFC 6962, section 2.1.1.
 * @throws RangeError when there is no such leaf
 */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!isCount(index) || index >= leaves.length) throw new RangeError(`There is no leaf ${index} in the tree.`);
  if (leaves.length === 1) return [];
  const left = leftSize(leaves.length);
  const [before, after] = [leaves.slice(0, left), leaves.slice(left)];
  if (index < left) return [...inclusionProof(before, index), rootHash(after)];
  return [...inclusionProof(after, index - left), rootHash(before)];
}

/**
 * The hashes that lead from the root of the first `older` leaves to the root of all. Source: RFC 6962, section 2.1.2.
 * @throws RangeError when the older tree has no leaf, or more than there are
 */
export function consistencyProof(leaves: readonly Hash[], older: number): Hash[] {
  if (!isCount(older) || older < 1 || older > leaves.length) {
    throw new RangeError(`A tree of ${leaves.length} leaves did not grow from one of ${older}.`);
  }
  return growth(leaves, older, true);
}

/** Whether a proof leads from the leaf to the root; `false` for whatever is malformed. */
export function verifyInclusion({ index, size, leaf, proof, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, ...proof].every(isHash)) return false;
  const reached = climb(leaf, index, size, proof);
  return reached !== undefined && equalBytes(reached, root);
}

/** Whether a proof leads to both roots; `false` for whatever is malformed, and where the older tree has no leaf. */
export function verifyConsistency({ older, newer, proof }: Consistency): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size < 1 || older.size > newer.size) return false;
  if (!proof.every(isHash)) return false;
  const [first, second] = climbBoth(older.size, newer.size, proof, older.root);
  return first !== undefined && second !== undefined && equalBytes(first, older.root) && equalBytes(second, newer.root);
}

/** SUBPROOF of the RFC. `whole`: these leaves begin the log, so who checks has the older root already. */
function growth(leaves: readonly Hash[], older: number, whole: boolean): Hash[] {
  if (older === leaves.length) return whole ? [] : [rootHash(leaves)];
  const left = leftSize(leaves.length);
  const [before, after] = [leaves.slice(0, left), leaves.slice(left)];
  if (older <= left) return [...growth(before, older, whole), rootHash(after)];
  return [...growth(after, older - left, false), rootHash(before)];
}

/** The root that an audit path leads to: `inclusionProof` walked backwards. */
function climb(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | undefined {
  if (size === 1) return proof.length === 0 ? leaf : undefined;
  const left = leftSize(size);
  const [rest, beside] = [proof.slice(0, -1), proof[proof.length - 1]];
  if (index < left) return join(climb(leaf, index, left, rest), beside);
  return join(beside, climb(leaf, index - left, size - left, rest));
}

/** The older and the newer root that a proof leads to: `growth` walked backwards. */
function climbBoth(
  older: number,
  size: number,
  proof: readonly Hash[],
  known: Hash | undefined,
): readonly (Hash | undefined)[] {
  if (older === size) {
    const [same, ...more] = known === undefined ? proof : [known, ...proof];
    return same === undefined || more.length > 0 ? [] : [same, same];
  }
  const left = leftSize(size);
  const [rest, beside] = [proof.slice(0, -1), proof[proof.length - 1]];
  if (older <= left) {
    const [first, second] = climbBoth(older, left, rest, known);
    return [first, join(second, beside)];
  }
  const [first, second] = climbBoth(older - left, size - left, rest, undefined);
  return [join(beside, first), join(beside, second)];
}

function join(left: Hash | undefined, right: Hash | undefined): Hash | undefined {
  return left && right && nodeHash(left, right);
}

function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concat(nodePrefix, left, right));
}

/** Of `size` leaves, two at least, how many stand on the left: the largest power of two below `size`. */
function leftSize(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

// Hashes of other lengths could move the border between left and right.
function isHash(bytes: Uint8Array): boolean {
  return bytes.length === 32;
}
