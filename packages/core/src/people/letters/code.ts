import { letterLimits } from '../limits.ts';

/** Signs that cannot be mistaken for one another on paper: of 0 O, 1 I L, 2 Z, 5 S, 8 B none, of 6 G only one. */
export const alphabet = 'ACDEFGHJKMNPQRTUVWXY3479';

/**
 * A letter's code from random bytes, in groups of four.
 * @throws RangeError where so many bytes were of no use that they ran out: give a few dozen
 */
export function makeLetterCode(random: Uint8Array): string {
  const fair = 256 - (256 % alphabet.length);
  const signs = Array.from(random)
    .filter((byte) => byte < fair)
    .slice(0, letterLimits.signs)
    .map((byte) => alphabet[byte % alphabet.length]!);
  if (signs.length < letterLimits.signs) throw new RangeError('a letter’s code needs more random bytes');
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as it was typed, without what people put between the signs; null where it cannot be one. */
export function tidyLetterCode(text: string): string | null {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.·]/g, '');
  return signs.length === letterLimits.signs && [...signs].every((sign) => alphabet.includes(sign)) ? signs : null;
}
