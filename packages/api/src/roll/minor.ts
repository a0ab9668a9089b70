/**
 * Whether the roll joins a person who signed in to somebody under 18. They speak, and are in no franchise and behind no
 * co-sign: those count adults. Sources: Civil Code 17, practice 4.1.
 */
export const isMinor = (person: string): string =>
  `EXISTS (SELECT 1 FROM members m WHERE m.person = ${person} AND m.kind = 'minor' AND m.left_at IS NULL)`;
