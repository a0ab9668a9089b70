import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromHex } from '../kernel/bytes.ts';
import { sha256 } from '../kernel/sha256.ts';
import { InvalidNote, openNote, readNote, readNoteKey, type VerifyEd25519 } from './signed-note.ts';

const byPlatform: VerifyEd25519 = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
};

/** A new key under a name: its written form, and the line with which it signs. */
function signer(name: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const typed = Buffer.from([1, ...Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url')]);
  const id = Buffer.from(sha256(Buffer.concat([Buffer.from(`${name}\n`), typed]))).subarray(0, 4);
  const line = (text: string) =>
    `— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64')}\n`;
  return { written: `${name}+${id.toString('hex')}+${typed.toString('base64')}`, line };
}

const log = signer('juyi.example/log');
const witness = signer('witness.example');
const text = '阳光花园 checkpoint\n42\n\n';
const note = `${text}\n${log.line(text)}${witness.line(text)}`;
const [logKey, witnessKey] = [readNoteKey(log.written), readNoteKey(witness.written)];

const faultOf = (action: () => unknown) => {
  try {
    action();
  } catch (problem) {
    if (problem instanceof InvalidNote) return problem.code;
    throw problem;
  }
  return 'none';
};

describe('opening a note', () => {
  test('the example of the specification verifies', () => {
    const key = readNoteKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const example =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    expect(openNote(example, [key], byPlatform)).toEqual({ text: 'This is an example message.\n', signers: [key] });
  });

  test('a reader who trusts log and witness learns that both signed, with the empty lines of the text', () => {
    expect(openNote(note, [logKey, witnessKey], byPlatform)).toEqual({ text, signers: [logKey, witnessKey] });
  });

  test('a reader who trusts only the witness is not bothered by the log', () => {
    expect(openNote(note, [witnessKey], byPlatform).signers).toEqual([witnessKey]);
  });

  test('a key of the same name with another id does not count as known', () => {
    const stranger = readNoteKey(signer('juyi.example/log').written);
    expect(faultOf(() => openNote(note, [stranger], byPlatform))).toBe('no-known-signature');
  });

  test('a text changed by one sign is refused, even where another signature would do', () => {
    const changed = note.replace('42', '43');
    expect(faultOf(() => openNote(changed, [logKey], byPlatform))).toBe('bad-signature');
    const mixed = `${text}\n${log.line('another text\n')}${witness.line(text)}`;
    expect(faultOf(() => openNote(mixed, [logKey, witnessKey], byPlatform))).toBe('bad-signature');
  });

  test('a signature that is too short is refused before it is verified', () => {
    const short = `${text}\n— ${logKey.name} ${Buffer.from([...fromHex(logKey.id), 1]).toString('base64')}\n`;
    expect(faultOf(() => openNote(short, [logKey], () => true))).toBe('bad-signature');
  });
});

describe('reading a note', () => {
  test.each([
    ['no signature', `${text}\n`],
    ['no empty line', `checkpoint\n${log.line('checkpoint\n')}`],
    ['no newline at its end', note.slice(0, -1)],
    ['a tab', note.replace('42', '4\t2')],
    ['a carriage return', note.replaceAll('\n', '\r\n')],
    ['half a character pair', note.replace('42', '\ud83d')],
    ['a hyphen for the dash', note.replace('— witness', '- witness')],
    ['a plus in a name', note.replace('— witness', '— wit+ness')],
    ['a signature without padding', note.replace(/=+\n$/, '\n')],
    ['an id alone', `${text}\n— witness.example AAAAAA==\n`],
    ['more signatures than anyone needs', `${text}\n${log.line(text).repeat(65)}`],
  ])('with %s is refused', (_what, malformed) => {
    expect(malformed).not.toBe(note);
    expect(faultOf(() => readNote(malformed))).toBe('malformed-note');
  });

  test('sixteen signatures are welcome', () => {
    expect(readNote(`${text}\n${log.line(text).repeat(16)}`).signatures).toHaveLength(16);
  });
});

describe('reading a key', () => {
  const [name, id, key] = log.written.split(/\+(.{8})\+/) as [string, string, string];

  test.each([
    ['without its id', `${name}+${key}`],
    ['with the id of another', `${name}+${witnessKey.id}+${key}`],
    ['under another name', `other.example+${id}+${key}`],
    ['under a name with a space', `juyi example+${id}+${key}`],
    ['cut short', log.written.slice(0, -4)],
    ['of another algorithm', `${name}+${id}+${Buffer.from([2, ...logKey.publicKey]).toString('base64')}`],
  ])('%s is refused', (_what, written) => {
    expect(faultOf(() => readNoteKey(written))).toBe('malformed-key');
  });
});
