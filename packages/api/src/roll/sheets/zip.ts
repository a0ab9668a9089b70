import { rollLimits } from '@juyi/core/roll/limits';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from './unreadable.ts';

/** A workbook of a few thousand parts is not a roll. */
const mostParts = 2000;
/** Sheets shrink ten- to thirtyfold; what shrinks more, beyond a small size, was made to burst. */
const tightest = 150;
const small = 1024 * 1024;

/** The parts of a workbook by name. Only those that are asked for are ever unpacked. */
export interface Parts {
  has(name: string): boolean;
  /** The part's text, piece by piece. @throws UnreadableFile before unpacking what would burst */
  text(name: string): AsyncGenerator<string>;
}

/** Opens a workbook's directory; nothing is unpacked yet. @throws UnreadableFile */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await open(bytes);
  const entries = await list(zip);
  const counted = new Set<string>();
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    async *text(name) {
      const entry = entries.get(name);
      if (!entry) throw new UnreadableFile('broken');
      if (entry.isEncrypted()) throw new UnreadableFile('locked');
      if (!counted.has(name)) unpacked += entry.uncompressedSize;
      counted.add(name);
      const burst = entry.uncompressedSize > small && entry.uncompressedSize > entry.compressedSize * tightest;
      if (burst || unpacked > rollLimits.unpacked) throw new UnreadableFile('packed_too_tight');
      yield* decode(await zip.openReadStreamPromise(entry));
    },
  };
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new UnreadableFile('broken');
  }
}

async function list(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostParts) throw new UnreadableFile('packed_too_tight');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch {
    throw new UnreadableFile('broken');
  }
  return entries;
}

/** yauzl lets no part grow beyond the size that its directory declares, which was judged before. */
async function* decode(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
  } catch {
    throw new UnreadableFile('broken');
  }
  yield decoder.decode();
}
