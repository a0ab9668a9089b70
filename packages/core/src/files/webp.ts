import { concat } from '../kernel/bytes.ts';

const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** The bits of VP8X that promise Exif and XMP. */
const promises = 0x08 | 0x04;

/** A WebP without anything but the picture, and nothing behind its end. Null where it is damaged. */
export function stripWebp(content: Uint8Array): Uint8Array | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (content.length < 20) return null;
  const end = 8 + view.getUint32(4, true);
  if (end > content.length) return null;
  const kept: Uint8Array[] = [];
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return null;
    const length = 8 + view.getUint32(at + 4, true);
    const padded = length + (length % 2);
    if (at + length > end) return null;
    const name = String.fromCharCode(...content.subarray(at, at + 4));
    const chunk = content.slice(at, Math.min(at + padded, end));
    if (name === 'VP8X') chunk[8] = chunk[8]! & ~promises;
    if (picture.has(name)) kept.push(chunk);
    at += padded;
  }
  const body = concat(content.subarray(8, 12), ...kept);
  const head = content.slice(0, 8);
  new DataView(head.buffer).setUint32(4, body.length, true);
  return kept.length === 0 ? null : concat(head, body);
}
