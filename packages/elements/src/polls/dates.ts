import type { Locale } from '@juyi/core/kernel/text';

/** A date with its year: a sheet outlives it. */
export function wholeDate(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}

/** A moment to the minute, as voting begins and ends. */
export function dayAndTime(at: number, locale: Locale): string {
  const style = { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(locale, style).format(at);
}
