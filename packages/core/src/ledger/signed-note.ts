import { concat, equalBytes, fromBase64, fromHex, toHex } from '../kernel/bytes.ts';
import { sha256 } from '../kernel/sha256.ts';

/** A key that may sign notes. Name and id together say which. */
export interface NoteKey {
  /** Usually an address without its scheme, as `example.org/log`. */
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A note as it was read. Its text is hearsay until `openNote` has verified a signature. */
export interface SignedNote {
  /** What is signed, with its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Ed25519 verification (RFC 8032), handed in by the caller. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

export type NoteFault = 'malformed-key' | 'malformed-note' | 'bad-signature' | 'no-known-signature';

/** A key or note that can't be relied on. */
export class InvalidNote extends Error {
  override readonly name = 'InvalidNote';
  readonly code: NoteFault;

  constructor(code: NoteFault, message: string) {
    super(message);
    this.code = code;
  }
}

const ed25519 = 0x01;
const keyForm = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u;
const signatureForm = /^— (\S+) (\S+)$/u;
const mostSignatures = 64;

/**
 * Reads a key written as `name+id+base64`, and checks that the id belongs to it.
 * Source: c2sp.org/signed-note; the written form is that of golang.org/x/mod/sumdb/note.
 * @throws InvalidNote `malformed-key`
 */
export function readNoteKey(text: string): NoteKey {
  const [, name = '', id = '', key = ''] = keyForm.exec(text) ?? [];
  const bytes = fromBase64(key);
  if (!isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ed25519) {
    throw new InvalidNote('malformed-key', 'The key is not an Ed25519 key written as name+id+base64. Copy it whole.');
  }
  const fingerprint = sha256(concat(new TextEncoder().encode(`${name}\n`), bytes)).slice(0, 4);
  if (!equalBytes(fingerprint, fromHex(id))) {
    throw new InvalidNote('malformed-key', 'The id in the key is not that of its name and bytes. Copy it whole.');
  }
  return { name, id, publicKey: bytes.slice(1) };
}

/**
 * Reads a note without believing it: text, an empty line, then a line `— name base64(id, signature)` for each signature.
 * @throws InvalidNote `malformed-note`
 */
export function readNote(note: string): SignedNote {
  const border = note.lastIndexOf('\n\n');
  if (border < 0 || !note.endsWith('\n') || !isPlain(note)) {
    throw malformed('A note is plain text, an empty line and its signatures, each line with its newline.');
  }
  const lines = note.slice(border + 2, -1).split('\n');
  if (lines.length > mostSignatures) throw malformed(`A note has at most ${mostSignatures} signatures.`);
  return { text: note.slice(0, border + 1), signatures: lines.map(readSignature) };
}

/**
 * Verifies a note by the keys one trusts and gives what may be relied on. Signatures by other keys are passed over; one by
 * a trusted key that is wrong spoils the note.
 * @throws InvalidNote with the reason
 */
export function openNote(
  note: string,
  trusted: readonly NoteKey[],
  verify: VerifyEd25519,
): { readonly text: string; readonly signers: readonly NoteKey[] } {
  const { text, signatures } = readNote(note);
  const message = new TextEncoder().encode(text);
  const signers = new Set<NoteKey>();
  for (const { name, id, signature } of signatures) {
    const key = trusted.find((each) => each.name === name && each.id === id);
    if (key === undefined) continue;
    if (signature.length !== 64 || !verify(key.publicKey, message, signature)) {
      throw new InvalidNote('bad-signature', `The signature by ${name} is not one of this text.`);
    }
    signers.add(key);
  }
  if (signers.size === 0) throw new InvalidNote('no-known-signature', 'None of the trusted keys signed the note.');
  return { text, signers: [...signers] };
}

function readSignature(line: string): NoteSignature {
  const [, name = '', written = ''] = signatureForm.exec(line) ?? [];
  const bytes = fromBase64(written);
  if (!isKeyName(name) || bytes === null || bytes.length < 5) {
    throw malformed('After the last empty line, each line is a dash, a name and a signature.');
  }
  return { name, id: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) };
}

function malformed(message: string): InvalidNote {
  return new InvalidNote('malformed-note', message);
}

// U+0085 is white space in Unicode, not in JavaScript; U+FEFF the other way round, and harmless to refuse.
function isKeyName(name: string): boolean {
  return /^[^\s\u0085+]+$/u.test(name);
}

/** No half of a character pair, no control character but newline. */
function isPlain(text: string): boolean {
  return [...text].every((sign) => (sign >= ' ' || sign === '\n') && !/\p{Surrogate}/u.test(sign));
}
