import type { Locale } from '@juyi/core/kernel/text';
import { sayDate } from '@juyi/elements/base/dates';
import { html, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import { type Composing, datesOf } from './draft.ts';

/** Every day that counts for the draft, with the rule it follows from. */
export function calendar(draft: Composing, words: PollDesk, locale: Locale): TemplateResult {
  const rows = datesOf(draft).map(
    ({ name, at, source }) => html`<tr>
      <th scope="row">${words.dates[name]}</th>
      <td>${sayDate(at, locale)}</td>
      <td class="soft">${words.desk.source(source[locale] || words.desk.ownRule)}</td>
    </tr>`,
  );
  return html`<div class="scroll">
    <table class="days">
      <caption class="unseen">${words.desk.calendar}</caption>
      <tbody>${rows}</tbody>
    </table>
  </div>`;
}
