import { dateIn } from '@juyi/core/kernel/calendar';
import type { Place } from './place.ts';

/** A date as people of the community say it: without the year while it is this year's. */
export function sayDate(at: number, { community: { zone }, locale, now }: Place): string {
  const year = dateIn(at, zone).slice(0, 4) === dateIn(now, zone).slice(0, 4) ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { timeZone: zone, year, month: 'long', day: 'numeric' }).format(at);
}

/** A date with its year: a sheet outlives it. */
export function sayWhole(at: number, { community: { zone }, locale }: Place): string {
  const style = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...style }).format(at);
}

/** A moment to the minute, as voting begins and ends. */
export function sayMoment(at: number, { community: { zone }, locale }: Place): string {
  const style = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...style }).format(at);
}

/** A past moment as people say it: today, yesterday, or the date. */
export function sayDay(at: number, place: Place): string {
  const days = daysUntil(at, place);
  return days === 0 ? place.words.today : days === -1 ? place.words.yesterday : sayDate(at, place);
}

/** Calendar days from today to the day of a moment, where the community lives; negative for the past. */
export function daysUntil(at: number, { community: { zone }, now }: Place): number {
  return (Date.parse(dateIn(at, zone)) - Date.parse(dateIn(now, zone))) / 86_400_000;
}

export function sayPerson({ name, role }: { name: string; role: string | null }, { words }: Place): string {
  const office = role === null ? '' : (words.roles as Readonly<Record<string, string>>)[role];
  return office && !name.includes(office) ? `${office} ${name}` : name;
}
