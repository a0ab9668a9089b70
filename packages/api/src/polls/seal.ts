import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { keyedHash } from '../keyring.ts';
import { openEarlier } from './seal-earlier.ts';

/** A sealer begins a new exchange after so many texts. */
const textsPerExchange = 10_000;
/** Bytes that AES seals at a time; texts begin where a block does. */
const block = 16;

/** A box's two keys as text: whoever has `open` reads what was put in. */
export interface BoxKeys {
  readonly seal: string;
  readonly open: string;
}

export function makeBoxKeys(): BoxKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    seal: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    open: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
  };
}

/** What both ends of an exchange know: one key to seal with, one to tell that nothing was changed. */
interface Secrets {
  readonly key: Buffer;
  readonly proof: string;
}

interface Exchange {
  readonly half: string;
  readonly stream: Cipheriv;
  readonly proof: string;
  texts: number;
  blocks: number;
}

/**
 * Seals texts to a box: X25519 (RFC 7748) and HKDF-SHA256 for two keys, AES-256 in counter mode (NIST SP 800-38A, 6.5),
 * then a keyed SHA3-256 of place and sealed text. `place` names where a text lies and is needed to open it. A text is
 * filled up to a multiple of `room` bytes, so that its length tells no choice.
 * One exchange and one cipher serve many texts, each with a stretch of the stream of its own: a cipher object for each
 * took the server a quarter of a ballot's time, an exchange for each ten times as much as all else.
 */
export class Sealer {
  readonly #box: KeyObject;
  #exchange: Exchange | undefined;

  constructor(seal: string) {
    this.#box = publicKeyOf(seal);
  }

  /** @param room a multiple of 16 */
  seal(text: string, place: string, room = 256): string {
    if (!this.#exchange || this.#exchange.texts >= textsPerExchange) this.#exchange = this.#begin();
    const { half, stream, proof, blocks } = this.#exchange;
    const filled = Buffer.alloc((Math.floor(Buffer.byteLength(text) / room) + 1) * room, ' ');
    filled.write(text);
    this.#exchange.texts++;
    this.#exchange.blocks += filled.length / block;
    const body = `${blocks}.${stream.update(filled).toString('base64url')}`;
    return `${half}.${body}.${proofOf(proof, place, body)}`;
  }

  #begin(): Exchange {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    const half = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
    const { key, proof } = secretsOf(diffieHellman({ privateKey, publicKey: this.#box }), half);
    return { half, stream: createCipheriv('aes-256-ctr', key, counterAt(0)), proof, texts: 0, blocks: 0 };
  }
}

/** Opens what was sealed to a box. @throws Error where it was changed, moved, or sealed to another box */
export function openerOf({ open }: Pick<BoxKeys, 'open'>): (sealed: string, place: string) => string {
  const privateKey = createPrivateKey({ key: Buffer.from(open, 'base64url'), type: 'pkcs8', format: 'der' });
  const exchanges = new Map<string, { shared: Buffer; secrets: Secrets }>();
  return (sealed, place) => {
    const [half = '', ...rest] = sealed.split('.');
    let exchange = exchanges.get(half);
    if (!exchange) {
      const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(half) });
      exchange = { shared, secrets: secretsOf(shared, half) };
      exchanges.set(half, exchange);
    }
    if (rest.length === 1) return openEarlier(exchange.shared, half, rest[0]!, place);
    const [blocks, body, proof] = rest;
    const { secrets } = exchange;
    if (proof !== proofOf(secrets.proof, place, `${blocks}.${body}`)) throw new Error('A sealed text was changed');
    const stream = createDecipheriv('aes-256-ctr', secrets.key, counterAt(Number(blocks)));
    return stream.update(body!, 'base64url', 'utf8').trimEnd();
  };
}

function proofOf(proof: string, place: string, body: string): string {
  return keyedHash(proof, `${place} ${body}`).slice(0, 22);
}

/** The counter of a block of the stream. */
function counterAt(blocks: number): Buffer {
  const counter = Buffer.alloc(block);
  counter.writeUInt32BE(blocks, block - 4);
  return counter;
}

function publicKeyOf(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64url'), type: 'spki', format: 'der' });
}

function secretsOf(shared: Buffer, half: string): Secrets {
  const both = Buffer.from(hkdfSync('sha256', shared, Buffer.from(half), 'juyi-ballot/2', 64));
  return { key: both.subarray(0, 32), proof: both.subarray(32).toString('base64url') };
}
