import type { CountAnswer } from './desk/schema.ts';

/** What one person read or counted by hand, as marks that are equal where the same was read. */
export interface Reading {
  readonly person: string;
  readonly marks: Readonly<Record<string, string>>;
}

/**
 * The readings of those who agree, each person's latest; none where nobody agrees with anybody, or where some agree on
 * one thing and some on another.
 */
export function agreedReadings<Read extends Reading>(readings: readonly Read[]): readonly Read[] {
  const latest = latestOf(readings);
  const groups = latest
    .map((one) => latest.filter((other) => differences([one, other]).length === 0))
    .filter(({ length }) => length > 1);
  const [first = []] = groups;
  return groups.every((group) => group.includes(first[0]!)) ? first : [];
}

/** How far people agree who read or counted the same; where one of them is named, whether the others agree with them. */
export function compareReadings(readings: readonly Reading[], person?: string): CountAnswer {
  const agreed = agreedReadings(readings);
  if (agreed.some((one) => person === undefined || one.person === person)) return { state: 'entered', differs: [] };
  const latest = latestOf(readings);
  return latest.length < 2 ? { state: 'once', differs: [] } : { state: 'differs', differs: differences(latest) };
}

function latestOf<Read extends Reading>(readings: readonly Read[]): Read[] {
  return [...new Map(readings.map((reading) => [reading.person, reading])).values()];
}

/** The items on which not all read the same. */
function differences(readings: readonly Reading[]): string[] {
  const items = new Set(readings.flatMap(({ marks }) => Object.keys(marks)));
  return [...items].filter((item) => new Set(readings.map(({ marks }) => marks[item])).size > 1);
}
