import { toHex } from '../kernel/bytes.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { Choices } from './ballot/schema.ts';

/** What an elector's vote comes to on all items, with the salt that only it is told. */
export interface Opening {
  readonly elector: string;
  /** In 0.01 m². */
  readonly area: number;
  readonly choices: Choices;
  /** Base64url; unguessable. */
  readonly salt: string;
}

/** The line whose SHA-256 is an elector's commitment: the format's name and a JSON array, marks in the order of their items. */
export function committedLine({ elector, area, choices, salt }: Opening): string {
  const marks = Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1));
  return `juyi-poll/1 ${JSON.stringify([salt, elector, area, marks])}`;
}

/** SHA-256 over everything an elector's vote says and its salt; hexadecimal. */
export function commitmentOf(opening: Opening): string {
  return toHex(sha256(new TextEncoder().encode(committedLine(opening))));
}
