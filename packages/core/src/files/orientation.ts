const ORIENTATION = 0x0112;

/** Which way is up, 1 to 8, as a camera's Exif says; null where it does not. Source: Exif 2.3, 4.6.4. */
export function orientationOf(exif: Uint8Array): number | null {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const tiff = 6;
  if (exif.length < tiff + 8 || String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif') return null;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > exif.length) return null;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > exif.length) return null;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const up = view.getUint16(at + 8, little);
    return up >= 1 && up <= 8 ? up : null;
  }
  return null;
}

/** The smallest Exif that says which way is up; nothing where up is up. */
export function orientationSegment(up: number): Uint8Array {
  if (up === 1) return new Uint8Array();
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, up, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}
