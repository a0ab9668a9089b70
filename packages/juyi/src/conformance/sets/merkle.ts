import { createPublicKey, verify } from 'node:crypto';
import { fromHex, toHex } from '@juyi/core/kernel/bytes';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  rootHash,
  verifyConsistency,
  verifyInclusion,
} from '@juyi/core/ledger/merkle';
import { InvalidNote, openNote, readNoteKey } from '@juyi/core/ledger/signed-note';
import { type Check, every, type SetAdapter, same } from '../adapter.ts';

/** A file of the set holds some of these. Hashes of cases are base64, `proof: null` is an empty one. */
interface Vectors {
  readonly emptyRoot?: string;
  readonly leafInputsHex?: readonly string[];
  readonly leafHashes?: readonly string[];
  /** From no leaf to all. */
  readonly rootsBySize?: readonly string[];
  readonly inclusion?: readonly InclusionCase[];
  readonly consistency?: readonly ConsistencyCase[];
  readonly vkey?: string;
  readonly note?: string;
  readonly expect?: string;
}

interface Case {
  readonly desc: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface InclusionCase extends Case {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
}

interface ConsistencyCase extends Case {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
}

/** Trees, proofs good and bad, and signed notes. */
export const merkleTrees: SetAdapter = {
  set: 'merkle',
  check(entry, data) {
    const vectors = data.json(entry.file) as Vectors;
    const checks = [
      ...(vectors.leafInputsHex === undefined ? [] : treeChecks(vectors, vectors.leafInputsHex)),
      ...(vectors.inclusion ?? []).map(inclusionCheck),
      ...(vectors.consistency ?? []).map(consistencyCheck),
      ...(vectors.vkey === undefined ? [] : [noteCheck(vectors.vkey, vectors)]),
    ];
    if (checks.length === 0) return { result: 'uncovered', reason: 'The file holds no tree, proof or signed note.' };
    return every(checks);
  },
};

function treeChecks({ emptyRoot, leafHashes, rootsBySize }: Vectors, inputs: readonly string[]): Check[] {
  const leaves = inputs.map((input) => leafHash(fromHex(input)));
  const sizes = Array.from({ length: leaves.length + 1 }, (_, size) => size);
  const roots = sizes.map((size) => toHex(rootHash(leaves.slice(0, size))));
  return [
    ...(emptyRoot === undefined ? [] : [same('root of no leaf', roots[0], emptyRoot)]),
    ...(leafHashes === undefined ? [] : [same('leaf hashes', leaves.map(toHex), leafHashes)]),
    ...(rootsBySize === undefined ? [] : [same('roots', roots, rootsBySize)]),
    ...sizes.slice(1).map((size) => same(`own proofs of ${size} leaves`, proofsHold(leaves.slice(0, size)), true)),
  ];
}

/** Whether the proofs made here for every leaf and every earlier size of a tree verify. */
function proofsHold(leaves: readonly Uint8Array[]): boolean {
  const newer = { size: leaves.length, root: rootHash(leaves) };
  return leaves.every((leaf, index) => {
    const older = { size: index + 1, root: rootHash(leaves.slice(0, index + 1)) };
    const included = verifyInclusion({ ...newer, index, leaf, proof: inclusionProof(leaves, index) });
    return included && verifyConsistency({ older, newer, proof: consistencyProof(leaves, older.size) });
  });
}

function inclusionCheck({ desc, leafIdx, treeSize, root, leafHash, proof, wantErr }: InclusionCase): Check {
  const claim = { index: leafIdx, size: treeSize, root: decode(root), leaf: decode(leafHash), proof: decodeAll(proof) };
  return same(`inclusion of ${leafIdx} in ${treeSize}, ${desc}`, verifyInclusion(claim), !wantErr);
}

function consistencyCheck({ desc, size1, size2, root1, root2, proof, wantErr }: ConsistencyCase): Check {
  const [older, newer] = [
    { size: size1, root: decode(root1) },
    { size: size2, root: decode(root2) },
  ];
  const holds = verifyConsistency({ older, newer, proof: decodeAll(proof) });
  return same(`consistency of ${size1} and ${size2}, ${desc}`, holds, !wantErr);
}

function noteCheck(vkey: string, { note = '', expect = 'verifies' }: Vectors): Check {
  return same('signed note', outcome(vkey, note) === 'verifies', expect === 'verifies');
}

function outcome(vkey: string, note: string): string {
  try {
    openNote(note, [readNoteKey(vkey)], verifyEd25519);
    return 'verifies';
  } catch (problem) {
    if (problem instanceof InvalidNote) return problem.code;
    throw problem;
  }
}

function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
}

function decodeAll(proof: readonly string[] | null): Uint8Array[] {
  return (proof ?? []).map(decode);
}

function decode(base64: string): Uint8Array {
  return Buffer.from(base64, 'base64');
}
