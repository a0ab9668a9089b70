import type { Locale } from '@juyi/core/kernel/text';

/** A date with its year, as it is in the community: a sheet outlives its year, and is read from elsewhere. */
export function wholeDate(at: number, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone }).format(at);
}
