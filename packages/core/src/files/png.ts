import { concat } from '../kernel/bytes.ts';

/** What a picture needs to look the same; texts, times, places and whatever programs add are not among it. */
const picture = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

/** A PNG without anything but the picture, and nothing behind its end. Null where it is damaged. */
export function stripPng(content: Uint8Array): Uint8Array | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const kept: Uint8Array[] = [content.subarray(0, 8)];
  for (let at = 8; at + 12 <= content.length; ) {
    const length = 12 + view.getUint32(at);
    if (at + length > content.length) return null;
    const name = String.fromCharCode(...content.subarray(at + 4, at + 8));
    if (at === 8 && name !== 'IHDR') return null;
    if (picture.has(name)) kept.push(content.subarray(at, at + length));
    if (name === 'IEND') return concat(...kept);
    at += length;
  }
  return null;
}
