import type { Locale } from '@juyi/core/kernel/text';
import type { LegalDate } from '@juyi/core/polls/schema';
import { html, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';

/** Every day that counts, with the rule it follows from; in the zone of the community, or here where none is known yet. */
export function calendar(dates: readonly LegalDate[], words: PollDesk, locale: Locale, zone?: string): TemplateResult {
  const { desk } = words;
  return html`<div class="scroll">
    <table class="days">
      <caption class="unseen">${desk.calendar}</caption>
      <tbody>
        ${dates.map(
          (date) => html`<tr>
            <th scope="row">${words.dates[date.name]}</th>
            <td>${sayLegalDate(date, locale, zone)}</td>
            <td class="soft">${desk.source(date.source[locale] || desk.ownRule)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The day with its weekday, and the hour where something begins or ends; the year where it is another one. */
export function sayLegalDate(date: Pick<LegalDate, 'name' | 'at'>, locale: Locale, zone?: string): string {
  const year = (at: number) => new Date(at).toLocaleDateString('en', { year: 'numeric', timeZone: zone });
  return sayWith(date, locale, zone, year(date.at) === year(Date.now()) ? {} : { year: 'numeric' });
}

/** The same for a sheet, which outlives the year. */
export function printLegalDate(date: Pick<LegalDate, 'name' | 'at'>, locale: Locale, zone: string): string {
  return sayWith(date, locale, zone, { year: 'numeric' });
}

function sayWith(
  { name, at }: Pick<LegalDate, 'name' | 'at'>,
  locale: Locale,
  timeZone: string | undefined,
  year: Intl.DateTimeFormatOptions,
): string {
  const hour: Intl.DateTimeFormatOptions = ['opens', 'meets', 'closes'].includes(name)
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : {};
  const day: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', weekday: 'short', timeZone };
  return new Intl.DateTimeFormat(locale, { ...year, ...day, ...hour }).format(at);
}
