import { concat } from '../kernel/bytes.ts';
import { orientationOf, orientationSegment } from './orientation.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

/**
 * A JPEG without anything but the picture: no place, camera, comment, thumbnail, or second file behind its end. What it
 * needs to look the same stays: tables, frames, scans, colour profile, and which way is up. Null where it is damaged.
 */
export function stripJpeg(content: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [content.subarray(0, 2)];
  let up = 1;
  for (let at = 2; ; ) {
    if (content[at] !== 0xff) return null;
    while (content[at + 1] === 0xff) at++;
    const marker = content[at + 1]!;
    if (marker === END) return concat(kept[0]!, orientationSegment(up), ...kept.slice(1), content.subarray(at, at + 2));
    const length = 2 + ((content[at + 2]! << 8) | content[at + 3]!);
    if (!(length >= 4) || marker === START || at + length > content.length) return null;
    const segment = content.subarray(at, at + length);
    if (marker === 0xe1) up = orientationOf(segment.subarray(4)) ?? up;
    if (isPicture(marker, segment)) kept.push(segment);
    at += length;
    if (marker !== SCAN) continue;
    const end = endOfScan(content, at);
    if (end === null) return null;
    kept.push(content.subarray(at, end));
    at = end;
  }
}

/** Where the compressed data stops: at a marker that is neither a restart nor an escaped byte. */
function endOfScan(content: Uint8Array, start: number): number | null {
  for (let at = content.indexOf(0xff, start); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}

/** Tables and frames; of the application segments only JFIF, Adobe's colours and the colour profile. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  const begins = (text: string) => [...text].every((sign, index) => segment[4 + index] === sign.charCodeAt(0));
  if (marker === 0xe0) return begins('JFIF\0');
  if (marker === 0xe2) return begins('ICC_PROFILE\0');
  if (marker === 0xee) return begins('Adobe');
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdf);
}
