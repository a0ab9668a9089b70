import { createHash } from 'node:crypto';
import { fromHex, toHex } from '@juyi/core/kernel/bytes';
import { bitLength, inverse, power, toBytes, toInteger } from '@juyi/core/kernel/modular';
import {
  blind,
  finalize,
  randomize,
  type Scheme,
  signBlinded,
  verifySignature,
} from '@juyi/core/polls/blind-signature';
import { encodePss, type Sha384 } from '@juyi/core/polls/pss';
import { type Check, every, pass, type SetAdapter, same } from '../adapter.ts';

/** A vector of the RFC or of its draft; all are hexadecimal, some with a leading `0x`. */
interface Vector {
  readonly name?: string;
  readonly p?: string;
  readonly q?: string;
  readonly n: string;
  readonly e: string;
  readonly d: string;
  readonly msg: string;
  readonly msg_prefix?: string;
  readonly input_msg?: string;
  readonly is_randomized?: string;
  readonly salt: string;
  readonly sLen?: string;
  readonly encoded_msg?: string;
  /** Inverse of the blinding factor. */
  readonly inv: string;
  readonly blinded_msg: string;
  readonly blind_sig: string;
  readonly sig: string;
}

/** Blind RSA signatures: every step of every vector, made again from its inputs. */
export const blindSignatures: SetAdapter = {
  set: 'rfc9474',
  check(entry, data) {
    const content = data.json(entry.file) as Vector | readonly Vector[];
    const vectors = [content].flat() as readonly Vector[];
    if (vectors.length === 0) return { result: 'uncovered', reason: 'The file holds no vector.' };
    return every(vectors.flatMap(checksOf));
  },
};

function checksOf(vector: Vector, at: number): Check[] {
  const { n, inverse: unblind, message, encoded, blinded, blindSignature, signature, verified } = replay(vector);
  const name = vector.name ?? `vector ${at}`;
  const number = (field: keyof Vector, got: bigint) =>
    given(vector, field, (expected) => same(`${name}, ${field}`, got.toString(16), integer(expected).toString(16)));
  const text = (field: keyof Vector, got: Uint8Array) =>
    given(vector, field, (expected) => same(`${name}, ${field}`, toHex(got), plain(expected)));
  return [
    number('n', vector.p && vector.q ? integer(vector.p) * integer(vector.q) : n),
    number('is_randomized', vector.msg_prefix ? 1n : 0n),
    number('sLen', BigInt(bytes(vector.salt).length)),
    text('input_msg', message),
    text('encoded_msg', encoded),
    number('inv', unblind),
    text('blinded_msg', blinded),
    text('blind_sig', blindSignature),
    text('sig', signature),
    same(`${name}: the signature given, on its message and on another`, verified, [true, false]),
  ];
}

/** Everything a vector says, made again from its message, key, salt and blinding factor. */
function replay(vector: Vector) {
  const [n, e, d] = [integer(vector.n), integer(vector.e), integer(vector.d)];
  const [key, salt, prefix] = [{ n, e }, bytes(vector.salt), bytes(vector.msg_prefix ?? '')];
  const message = prefix.length === 0 ? bytes(vector.msg) : randomize(bytes(vector.msg), prefix);
  const scheme: Scheme = { sha384, saltLength: salt.length === 0 ? 0 : 48 };
  const encoded = encodePss(message, salt, bitLength(n) - 1, sha384) ?? new Uint8Array();
  const hidden = blind(scheme, key, message, { salt, factor: inverse(integer(vector.inv), n) ?? 0n });
  const raise = (value: Uint8Array) => toBytes(power(toInteger(value), d, n), value.length);
  const blindSignature = signBlinded(key, hidden.blinded, raise);
  const signature = finalize(scheme, key, message, blindSignature, hidden.inverse);
  const verified = [message, new Uint8Array()].map((each) => verifySignature(scheme, key, each, bytes(vector.sig)));
  return { n, message, encoded, ...hidden, blindSignature, signature, verified };
}

/** Not every vector gives every field. */
function given(vector: Vector, field: keyof Vector, check: (expected: string) => Check): Check {
  const expected = vector[field];
  return expected === undefined ? pass : check(expected);
}

const sha384: Sha384 = (input) => createHash('sha384').update(input).digest();

function integer(digits: string): bigint {
  return BigInt(`0x${plain(digits)}`);
}

function bytes(digits: string): Uint8Array {
  return fromHex(plain(digits));
}

function plain(digits: string): string {
  return digits.replace(/^0x/i, '').toLowerCase();
}
