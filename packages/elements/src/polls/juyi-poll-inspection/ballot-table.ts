import type { Locale } from '@juyi/core/kernel/text';
import type { Inspection } from '@juyi/core/polls/desk/schema';
import { areaText } from '@juyi/core/polls/figures';
import { sayChoice } from '@juyi/core/polls/say-choice';
import type { Poll } from '@juyi/core/polls/schema';
import type { PollWords } from '@juyi/core/polls/words.en';
import type { InspectionWords } from '@juyi/core/polls/words.inspection.en';
import { html, nothing, type TemplateResult } from 'lit';

type Opened = NonNullable<Inspection['openings']>;

/** Homes whose name holds what was asked for, in the order of their numbers. */
export function homesCalled(openings: Opened, asked: string, locale: Locale): Opened {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const found = openings.filter(({ label }) => label.toLowerCase().includes(asked.trim().toLowerCase()));
  return found.sort((one, other) => compare(one.label, other.label));
}

/** Every home with its ballot, a line each, or a few where there is little room; pictures of papers are opened one by one. */
export function ballotTable(
  rows: Opened,
  { items }: Poll,
  words: InspectionWords & Pick<PollWords, 'marks'>,
  locale: Locale,
  open: (file: string) => void,
): TemplateResult {
  const scanned = rows.some(({ scans }) => scans.length > 0);
  return html`<div class="wide" tabindex="0" role="group" aria-label=${words.title}>
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.home}</th>
          <th role="columnheader" scope="col" class="number">${words.area}</th>
          ${items.map(({ title }) => html`<th role="columnheader" scope="col">${title[locale]}</th>`)}
          ${scanned ? html`<th role="columnheader" scope="col">${words.paper}</th>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ({ label, area, choices, scans }) => html`<tr role="row">
            <th role="rowheader" scope="row">${label}</th>
            <td role="cell" class="number" data-unit=${words.area}>${areaText(area)}</td>
            ${items.map((item) => {
              const choice = choices[item.id];
              return html`<td role="cell" data-say=${item.title[locale]}>
                ${choice === undefined ? html`<span class="soft">${words.noBallot}</span>` : sayChoice(choice, item, words.marks, locale)}
              </td>`;
            })}
            ${scanned ? html`<td role="cell">${scans.map((file, n) => html`<button type="button" class="quiet" aria-label=${`${words.openPaper(n + 1)}: ${label}`} @click=${() => open(file)}>${words.openPaper(n + 1)}</button>`)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
