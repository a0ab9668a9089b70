import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { takeRandom } from '../random.ts';

const ivLength = 12;
const tagLength = 16;
/** A sealer begins a new exchange after so many ballots. */
const ballotsPerExchange = 10_000;

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

interface Exchange {
  readonly key: KeyObject;
  readonly half: string;
  used: number;
}

/**
 * Seals texts to a box (X25519, HKDF-SHA256, AES-256-GCM). `place` names where a text lies and is needed to open it. A
 * text is filled up to a multiple of `room` bytes, so that its length tells no choice.
 * The exchange is made once for many texts: making it for each cost ten times as much as all else of a ballot.
 */
export class Sealer {
  readonly #box: KeyObject;
  #exchange: Exchange | undefined;

  constructor(seal: string) {
    this.#box = publicKeyOf(seal);
  }

  seal(text: string, place: string, room = 256): string {
    if (!this.#exchange || this.#exchange.used >= ballotsPerExchange) this.#exchange = this.#begin();
    const { key, half } = this.#exchange;
    this.#exchange.used++;
    const length = Buffer.byteLength(text);
    const filled = text + ' '.repeat((Math.floor(length / room) + 1) * room - length);
    const iv = takeRandom(ivLength);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([iv, cipher.update(filled, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${half}.${sealed.toString('base64url')}`;
  }

  #begin(): Exchange {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    const half = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
    return { key: keyOf(diffieHellman({ privateKey, publicKey: this.#box }), half), half, used: 0 };
  }
}

/** Opens what was sealed to a box. @throws Error where it was changed, moved, or sealed to another box */
export function openerOf({ open }: Pick<BoxKeys, 'open'>): (sealed: string, place: string) => string {
  const privateKey = createPrivateKey({ key: Buffer.from(open, 'base64url'), type: 'pkcs8', format: 'der' });
  const exchanges = new Map<string, KeyObject>();
  return (sealed, place) => {
    const [half = '', body = ''] = sealed.split('.', 2);
    let key = exchanges.get(half);
    if (!key) {
      key = keyOf(diffieHellman({ privateKey, publicKey: publicKeyOf(half) }), half);
      exchanges.set(half, key);
    }
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagLength));
    const text = decipher.update(bytes.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
    return text.trimEnd();
  };
}

function publicKeyOf(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64url'), type: 'spki', format: 'der' });
}

/** A key object: a key given as bytes is prepared anew for each text, which took longer than sealing it. */
function keyOf(shared: Buffer, half: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', shared, Buffer.from(half), 'juyi-ballot/1', 32)));
}
