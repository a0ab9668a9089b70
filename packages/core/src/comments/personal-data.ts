import { coverFound } from './cover.ts';
import { findFlats } from './personal-flats.ts';
import { findNumbers } from './personal-numbers.ts';
import { cover, type Finding, flatten, withChineseDigits } from './personal-text.ts';

/**
 * What of a text would tell strangers about a person: telephone numbers, identity numbers, bank cards, vehicle plates,
 * flat numbers; in the order they stand in. Places are UTF-16 units. Addresses of websites, sums of money, dates and
 * quantities are left alone.
 */
export function findPersonalData(text: string): Finding[] {
  const plain = flatten(text);
  const found = findIn(plain, []);
  const spoken = withChineseDigits(plain);
  const all = spoken === plain ? found : [...found, ...findIn(spoken, found)];
  return all.sort((one, other) => one.start - other.start);
}

/**
 * The text with every such number covered, letter by letter; what is left of it tells nothing. `spares` says what stays
 * as it is.
 */
export function maskPersonalData(text: string, spares: (finding: Finding, text: string) => boolean = () => false) {
  const toCover = (words: string) => findPersonalData(words).filter((finding) => !spares(finding, words));
  let masked = text;
  for (let found = toCover(masked); found.length > 0; found = toCover(masked)) masked = coverFound(masked, found);
  return masked;
}

function findIn(plain: string, known: readonly Finding[]): Finding[] {
  const numbers = findNumbers(cover(plain, known));
  return [...numbers, ...findFlats(cover(plain, [...known, ...numbers]))];
}
