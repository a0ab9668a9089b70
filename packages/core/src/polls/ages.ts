import { fewestOfAge } from './limits.ts';
import type { Franchise } from './schema.ts';

type Ages = NonNullable<Franchise['ages']>;

/** Whole years from a date of birth to a day, both YYYY-MM-DD; whoever is born on 29 February turns a year on 1 March. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Whether somebody is of the age that is asked; whose birth the roll does not know is not. */
export function isOfAge(
  { from = 0, until = Number.POSITIVE_INFINITY }: Ages,
  birth: string | null,
  day: string,
): boolean {
  if (birth === null) return false;
  const age = ageOn(birth, day);
  return age >= from && age <= until;
}

/** Whether a band would point at people: by how few are in it, or by how few it leaves out. */
export function pointsAtPeople(within: number, all: number): boolean {
  const left = all - within;
  return within < fewestOfAge || (left > 0 && left < fewestOfAge);
}
