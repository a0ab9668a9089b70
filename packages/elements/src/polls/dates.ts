import type { Locale } from '@juyi/core/kernel/text';

/** A date with its year: a sheet outlives it. */
export function wholeDate(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}
