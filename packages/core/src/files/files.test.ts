import { secrets, telephoneJpeg, telephonePng, telephoneWebp } from '@juyi/testing/pictures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileKinds, kindOf } from './kinds.ts';
import { contentDisposition, inertName } from './names.ts';
import { orientationOf } from './orientation.ts';
import { strip } from './strip.ts';

const pictures = { jpeg: telephoneJpeg(), png: telephonePng(), webp: telephoneWebp() };
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe.each(Object.entries(pictures))('a %s from a telephone', (kind, picture) => {
  const kept = strip(picture, kind as keyof typeof pictures)!;

  test('is known by its content and loses place, camera, note and what is behind its end', () => {
    expect(kindOf(picture)).toBe(kind);
    expect(latin(picture)).toContain(secrets[0]);
    for (const secret of secrets) expect(latin(kept)).not.toContain(secret);
    expect(kindOf(kept)).toBe(kind);
  });

  test('stays as it is when it comes a second time', () => {
    expect(strip(kept, kind as keyof typeof pictures)).toEqual(kept);
  });

  test('cut off anywhere, or with bytes changed, is refused or stays within bounds', () => {
    for (let length = 0; length < picture.length; length++) {
      const cut = strip(picture.subarray(0, length), kind as keyof typeof pictures);
      if (cut !== null) expect(kindOf(cut), `cut at ${length}`).toBe(kind);
    }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(picture.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const changed = picture.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const made = strip(changed, kind as keyof typeof pictures);
        expect(made === null || made.length <= changed.length + 64).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('a picture that was taken sideways still says which way is up, and nothing else', () => {
  const kept = strip(pictures.jpeg, 'jpeg')!;
  const at = latin(kept).indexOf('Exif\0\0');
  expect(orientationOf(kept.subarray(at))).toBe(6);
  expect(latin(kept).match(/Exif/g)).toHaveLength(1);
});

test('what only calls itself a picture is none', () => {
  const page = new TextEncoder().encode('<svg onload=alert(1)>');
  expect(
    [page, new Uint8Array(), new TextEncoder().encode('MZ program'), Uint8Array.of(0xff, 0xd8)].map(kindOf),
  ).toEqual([null, null, null, null]);
});

test.each([
  ['../../etc/passwd', 'png', 'passwd.png'],
  ['C:\\windows\\photo.JPG', 'jpeg', 'photo.jpg'],
  ['photo.jpg.exe', 'jpeg', 'photo.jpg.exe.jpg'],
  ['photo\u202egpj.exe', 'png', 'photogpj.exe.png'],
  ['"><img src=x onerror=alert(1)>.pdf', 'pdf', 'img src=x onerror=alert(1).pdf'],
  ['report\r\nSet-Cookie: a=b.pdf', 'pdf', 'reportSet-Cookie a=b.pdf'],
  ['.htaccess', 'png', 'htaccess.png'],
  ['', 'webp', 'file.webp'],
  ['CON.png', 'png', 'file-CON.png'],
  ['三号门的坡道.jpeg', 'jpeg', '三号门的坡道.jpg'],
] as const)('the name %j of a %s becomes %j', (given, kind, name) => {
  expect(inertName(given, kind)).toBe(name);
});

test('whatever a file is called, its name and its header hold nothing that acts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...fileKinds), (given, kind) => {
      const name = inertName(given, kind);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\<>"|?*:]/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(110);
      const header = contentDisposition(name, kind);
      expect(header).toMatch(/^(inline|attachment); filename="[^"\\%]*"; filename\*=UTF-8''[\w.%!#$&+^`|~-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name);
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
    }),
  );
});
