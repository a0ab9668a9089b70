import { stripJpeg } from './jpeg.ts';
import type { FileKind } from './kinds.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

const strippers: Readonly<Record<FileKind, (content: Uint8Array) => Uint8Array | null>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  pdf: (content) => content,
};

/** A file as it is kept: pictures without a word about where, when and by what they were taken. Null where damaged. */
export function strip(content: Uint8Array, kind: FileKind): Uint8Array | null {
  return strippers[kind](content);
}
