import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeBoxKeys, openerOf, Sealer } from './seal.ts';

describe('what is put into a box', () => {
  const keys = makeBoxKeys();
  const open = openerOf(keys);

  it('is read by whoever has the key to the box, and by nobody else', () => {
    const sealed = new Sealer(keys.seal).seal('"yes"', 'lift 7');
    expect(sealed).not.toContain('yes');
    expect(open(sealed, 'lift 7')).toBe('"yes"');
    expect(() => openerOf(makeBoxKeys())(sealed, 'lift 7')).toThrow();
  });

  it('does not open when it was moved to another place, or changed by one letter anywhere', () => {
    const sealed = new Sealer(keys.seal).seal('"yes"', 'lift 7');
    expect(() => open(sealed, 'lift 8')).toThrow();
    const [half, blocks, body, proof] = sealed.split('.') as [string, string, string, string];
    const other = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(() => open([half, '1', body, proof].join('.'), 'lift 7')).toThrow();
    expect(() => open([half, blocks, other(body), proof].join('.'), 'lift 7')).toThrow();
    expect(() => open([half, blocks, body, other(proof)].join('.'), 'lift 7')).toThrow();
    expect(() => open([half, blocks].join('.'), 'lift 7')).toThrow();
    expect(() => open('', 'lift 7')).toThrow();
  });

  it('opens in any order, one text after another, whatever the script it is written in', () => {
    const sealer = new Sealer(keys.seal);
    const texts = ['"yes"', '["王小明","Ana"]', `[${'0,'.repeat(200)}1]`, '"abstain"'];
    const sealed = texts.map((text, at) => sealer.seal(text, `item ${at}`, at % 2 ? 32 : 256));
    for (const at of [3, 1, 0, 2]) expect(open(sealed[at]!, `item ${at}`)).toBe(texts[at]);
  });

  it('looks the same for every choice: as long, and never twice the same letters', () => {
    const sealer = new Sealer(keys.seal);
    const bodies = ['"no"', '"no"', '"abstain"', `[${'0,'.repeat(90)}1]`].map((text) => {
      return sealer.seal(text, 'lift 7').split('.')[2]!;
    });
    expect(new Set(bodies.map((body) => body.length)).size).toBe(1);
    expect(new Set(bodies).size).toBe(4);
  });

  it('goes on with a new exchange after ten thousand texts', () => {
    const sealer = new Sealer(keys.seal);
    const sealed = Array.from({ length: 10_001 }, (_, at) => sealer.seal('"yes"', `lift ${at}`, 32));
    expect(new Set(sealed.map((text) => text.split('.')[0])).size).toBe(2);
    for (const at of [0, 9_999, 10_000]) expect(open(sealed[at]!, `lift ${at}`)).toBe('"yes"');
  });

  it('still opens when it was sealed before November 2026', () => {
    const box = createPublicKey({ key: Buffer.from(keys.seal, 'base64url'), type: 'spki', format: 'der' });
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    const half = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
    const shared = diffieHellman({ privateKey, publicKey: box });
    const key = Buffer.from(hkdfSync('sha256', shared, Buffer.from(half), 'juyi-ballot/1', 32));
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from('lift 7'));
    const body = Buffer.concat([iv, cipher.update('"yes"'.padEnd(256)), cipher.final(), cipher.getAuthTag()]);
    expect(open(`${half}.${body.toString('base64url')}`, 'lift 7')).toBe('"yes"');
    expect(() => open(`${half}.${body.toString('base64url')}`, 'lift 8')).toThrow();
  });
});
