import { concat, fromBase64, fromHex } from '@juyi/core/kernel/bytes';

const decode = (text: string) => fromBase64(text)!;

/** Pictures of three by two pixels, as a browser makes them; JPEG and WebP with a colour profile. */
const png = decode(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4AWJaZWz8H4aZGJAAAAAA//9QYsr9AAAABklEQVQDAHdXBjK3' +
    '9D14AAAAAElFTkSuQmCC',
);
const jpeg = decode(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3Nw' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJD' +
    'AAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBH' +
    'AEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAA' +
    'AADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBv' +
    'AGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////' +
    '////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////' +
    '////////////wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEB' +
    'AQAAAAAAAAAAAAAAAAAAAgP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCYArP/2Q==',
);
const webp = decode(
  'UklGRhYCAABXRUJQVlA4WAoAAAAgAAAAAgAAAQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3Nw' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJD' +
    'AAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBH' +
    'AEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAA' +
    'AADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBv' +
    'AGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggKAAAAHABAJ0BKgMAAgACwEwloAJ0AUAAAP7scN1xc2Rhr/43j/Jd/bvsoAA=',
);

const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const be16 = (value: number) => Uint8Array.of(value >> 8, value & 255);
const be32 = (value: number) => concat(be16(value >>> 16), be16(value & 0xffff));
const le32 = (value: number) => be32(value).toReversed();

/** What a telephone writes into a picture and nobody should read: where it was taken, by what, and a note. */
export const secrets = ['GPS 31.2304N 121.4737E', 'Phone of Lin', 'written by Lin'] as const;

const segment = (marker: number, body: Uint8Array) => concat(Uint8Array.of(255, marker), be16(body.length + 2), body);

/** A real JPEG with Exif (turned by a quarter), XMP, a comment, and a second file behind its end. */
export function telephoneJpeg(): Uint8Array<ArrayBuffer> {
  const directory = '0001' + '0112' + '0003' + '00000001' + '00060000' + '00000000';
  const exif = concat(ascii('Exif\0\0'), fromHex(`4d4d002a00000008${directory}`), ascii(secrets[0]));
  const whole = concat(
    jpeg.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xe1, concat(ascii('http://ns.adobe.com/xap/1.0/\0'), ascii(secrets[1]))),
    segment(0xfe, ascii(secrets[2])),
    jpeg.subarray(2),
    ascii(`${secrets[0]} behind the end`),
  );
  return new Uint8Array(whole);
}

const chunk = (name: string, body: Uint8Array) => concat(be32(body.length), ascii(name), body, be32(0));

/** A real PNG with texts, Exif and a time in it, and a second file behind its end. */
export function telephonePng(): Uint8Array<ArrayBuffer> {
  const head = png.subarray(0, 33);
  const extra = [chunk('tEXt', ascii(`Author\0${secrets[2]}`)), chunk('eXIf', ascii(secrets[0]))];
  return new Uint8Array(concat(head, ...extra, png.subarray(33), ascii(secrets[1])));
}

/** A real WebP with Exif and XMP. */
export function telephoneWebp(): Uint8Array<ArrayBuffer> {
  const part = (name: string, body: Uint8Array) =>
    concat(ascii(name), le32(body.length), body, new Uint8Array(body.length % 2));
  const content = concat(
    ascii('WEBP'),
    webp.subarray(12).with(8, webp[20]! | 0x0c),
    part('EXIF', ascii(secrets[0])),
    part('XMP ', ascii(secrets[1])),
  );
  return new Uint8Array(concat(ascii('RIFF'), le32(content.length), content));
}

export function paper(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(ascii('%PDF-1.4\n%%EOF\n'));
}
