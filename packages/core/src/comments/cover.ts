import { chineseDigits, type Finding, type PersonalKind } from './personal-text.ts';

const digit = new RegExp(`[\\p{N}${chineseDigits}幺十百]`, 'gu');

/** A text with what was found in it covered, so that everybody sees that something was. As long as before. */
export function coverFound(text: string, found: readonly Finding[]): string {
  let covered = text;
  for (const { kind, start, end } of found) {
    covered = covered.slice(0, start) + coverOne(kind, covered.slice(start, end)) + covered.slice(end);
  }
  return covered;
}

/** Of a flat's address the numbers and the letters that name a building or a door, not the words around them. */
function coverOne(kind: PersonalKind, words: string): string {
  if (kind === 'plate') return words.replace(/[\p{L}\p{N}]/gu, '×');
  const numbers = words.replace(digit, '×');
  if (kind !== 'flat') return numbers.replace(/[xＸｘ]/gi, '×');
  return numbers.replace(/[A-Za-zＡ-Ｚａ-ｚ]+/g, (letters) => (letters.length === 1 ? '×' : letters));
}
