import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSealing, SealBroken } from './sealing.ts';

const old = 'an old secret of at least 32 characters';
const fresh = 'a new secret of at least 32 characters!';

test('whatever was sealed is opened again as it was, and is never stored twice the same', () => {
  const sealing = openSealing([old], 'garden');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = sealing.seal(text, 'members.phone');
      expect(sealing.open(sealed, 'members.phone')).toBe(text);
      expect(sealing.seal(text, 'members.phone')).not.toBe(sealed);
    }),
  );
});

test('a phone number copied to another column, another community, or changed by one letter cannot be read', () => {
  const sealing = openSealing([old], 'garden');
  const sealed = sealing.seal('13800000000', 'members.phone');
  const last = sealed.at(-2) === 'A' ? 'B' : 'A';
  const broken = [
    () => sealing.open(sealed, 'members.mail'),
    () => openSealing([old], 'river').open(sealed, 'members.phone'),
    () => sealing.open(sealed.slice(0, -2) + last + sealed.at(-1), 'members.phone'),
    () => sealing.open('', 'members.phone'),
    () => sealing.open('13800000000', 'members.phone'),
  ];
  for (const open of broken) expect(open).toThrow(SealBroken);
});

test('after a change of keys old texts still open, new ones carry the new key, and without the old key nothing opens', () => {
  const sealed = openSealing([old], 'garden').seal('5 号楼', 'units.note');
  const both = openSealing([fresh, old], 'garden');
  expect(both.open(sealed, 'units.note')).toBe('5 号楼');
  expect(sealed.startsWith(both.newest)).toBe(false);
  const anew = both.seal('5 号楼', 'units.note');
  expect(anew.startsWith(both.newest)).toBe(true);
  expect(openSealing([fresh], 'garden').open(anew, 'units.note')).toBe('5 号楼');
  expect(() => openSealing([fresh], 'garden').open(sealed, 'units.note')).toThrow(SealBroken);
});
