import { now } from '@juyi/client/kernel/clock';
import type { Locale } from '@juyi/core/kernel/text';

/** A date as people say it, as it is in the community: without the year while it is this year's. */
export function dayIn(timeZone: string, at: number, locale: Locale): string {
  const year = (moment: number) => new Date(moment).toLocaleDateString('en', { timeZone, year: 'numeric' });
  const shown = year(at) === year(now()) ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { year: shown, month: 'long', day: 'numeric', timeZone }).format(at);
}
