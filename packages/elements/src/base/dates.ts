import { now } from '@juyi/client/kernel/clock';
import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';

/** A date as people say it: without the year while it is this year's. */
export function sayDate(at: number, locale: Locale): string {
  const year = new Date(at).getFullYear() === new Date(now()).getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { year, month: 'long', day: 'numeric' }).format(at);
}

/** A past moment as people say it: today, yesterday, or the date. */
export function sayDay(at: number, locale: Locale, words: KernelWords): string {
  const days = daysUntil(at);
  return days === 0 ? words.today : days === -1 ? words.yesterday : sayDate(at, locale);
}

/** Calendar days from today, as the server has it, to the day of a moment; negative for the past. */
export function daysUntil(at: number): number {
  return Math.round((startOfDay(at) - startOfDay(now())) / 86_400_000);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
