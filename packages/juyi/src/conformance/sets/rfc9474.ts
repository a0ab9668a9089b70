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
import { type Check, every, type SetAdapter, same } from '../adapter.ts';

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
  const check = (field: keyof Vector, got: string) => {
    const expected = vector[field];
    return same(`${vector.name ?? `vector ${at}`}, ${field}`, got, expected === undefined ? got : plain(expected));
  };
  const [n, e, d] = [integer(vector.n), integer(vector.e), integer(vector.d)];
  const [key, salt, prefix] = [{ n, e }, bytes(vector.salt), bytes(vector.msg_prefix ?? '')];
  const message = prefix.length === 0 ? bytes(vector.msg) : randomize(bytes(vector.msg), prefix);
  const scheme: Scheme = { sha384, saltLength: salt.length === 0 ? 0 : 48 };
  const factor = inverse(integer(vector.inv), n) ?? 0n;
  const { blinded, inverse: unblind } = blind(scheme, key, message, { salt, factor });
  const length = blinded.length;
  const blindSignature = signBlinded(key, blinded, (value) => toBytes(power(toInteger(value), d, n), length));
  const signature = finalize(scheme, key, message, blindSignature, unblind);
  return [
    ...(vector.p && vector.q ? [check('n', toHex(toBytes(integer(vector.p) * integer(vector.q), length)))] : []),
    check('is_randomized', prefix.length === 0 ? '00' : '01'),
    check('sLen', toHex(Uint8Array.of(salt.length))),
    check('input_msg', toHex(message)),
    check('encoded_msg', toHex(encodePss(message, salt, bitLength(n) - 1, sha384) ?? new Uint8Array())),
    check('inv', toHex(toBytes(unblind, length))),
    check('blinded_msg', toHex(blinded)),
    check('blind_sig', toHex(blindSignature)),
    check('sig', toHex(signature)),
    same('own signature on another message', verifySignature(scheme, key, Uint8Array.of(), signature), false),
    same('the signature given', verifySignature(scheme, key, message, bytes(vector.sig)), true),
  ];
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
