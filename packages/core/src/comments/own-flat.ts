import { flatten, withChineseDigits } from './personal-text.ts';

/** A home as the roll calls it: what is painted on the door, and where that is. */
export interface HomeName {
  readonly label: string;
  readonly place: string;
}

/** Whether a flat number as somebody wrote it is one of these homes: the same door, and nothing that contradicts it. */
export function isOwnFlat(written: string, homes: readonly HomeName[]): boolean {
  const said = numbersIn(written);
  return said.length > 0 && homes.some((home) => names(said, fullName(home)));
}

/** Building, entrance and door in order, each once: a door that says where it is needs no place before it. */
function fullName({ label, place }: HomeName): string[] {
  const own = numbersIn(label);
  return own.length > 1 ? own : [...numbersIn(place), ...own];
}

/** What was said leaves out what it likes, but not the door. */
function names(said: readonly string[], home: readonly string[]): boolean {
  if (said.at(-1) !== home.at(-1)) return false;
  let at = 0;
  for (const part of home) if (part === said[at]) at += 1;
  return at === said.length;
}

/** The numbers and the single letters of an address. Tens in words are left unread, and so nobody's own. */
function numbersIn(text: string): string[] {
  const plain = withChineseDigits(flatten(text));
  if (/[十百]/.test(plain)) return [];
  const found = plain.match(/\d+|(?<![A-Za-z])[A-Za-z](?![A-Za-z])/g) ?? [];
  return found.map((part) => part.replace(/^0+(?=\d)/, '').toUpperCase());
}
