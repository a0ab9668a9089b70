import { type ColumnField, columnFields, columnLetters } from '@juyi/core/roll/columns';
import type { RollImport } from '@juyi/core/roll/schema';
import type { RollWords } from '@juyi/core/roll/words.en';
import { html, nothing, type TemplateResult } from 'lit';
import { sayArea } from './say-area.ts';

const changes = ['added', 'changed', 'removed'] as const;

/** Each cell that cannot be taken, by the row and the letters that a spreadsheet shows. */
export function faultList({ errors, errorCount }: RollImport, words: RollWords): TemplateResult {
  const more = errorCount - errors.length;
  return html`<p>${words.wrongAdvice}</p>
    <ul role="list">
      ${errors.map(
        ({ row, column, cell, code }) =>
          html`<li class="line"><p><strong>${words.rowCell(row, cell)}</strong> ${column} ${words.faults[code]}</p></li>`,
      )}
    </ul>
    ${more > 0 ? html`<p class="soft">${words.moreFaults(more)}</p>` : nothing}`;
}

/** What can be taken and a worker should look at, with the rows where it stands. */
export function noticeList({ notices }: RollImport, words: RollWords): unknown {
  const rowsOf = (code: RollImport['notices'][number]['code']) =>
    notices.filter((each) => each.code === code).map(({ row }) => row);
  const said = [
    { rows: rowsOf('same_name'), say: words.sameNames },
    { rows: rowsOf('no_owner'), say: words.noOwners },
  ];
  return said.map(({ rows, say }) =>
    rows.length === 0
      ? nothing
      : html`<div class="note help"><p>${say(rows.length)}</p><p class="soft">${words.lookAt(rows.slice(0, 20).join(', '))}</p></div>`,
  );
}

/** How many units come, change and go, and the first of them by their numbers. */
export function differenceTable({ difference }: RollImport, words: RollWords, locale: string): TemplateResult {
  const area = (value: number | null) => (value === null ? '' : words.square(sayArea(value, locale)));
  return html`<dl class="figures">
      ${[...changes, 'unchanged' as const].map((each) => html`<div><dt>${words[each]}</dt><dd>${difference[each]}</dd></div>`)}
    </dl>
    ${difference.removed > 0 ? html`<p class="soft">${words.removeAdvice}</p>` : nothing}
    ${
      difference.units.length === 0
        ? nothing
        : html`<details>
            <summary class="pick">${words.listed(difference.units.length)}</summary>
            <ul role="list">
              ${difference.units.map((unit) => {
                const fields = unit.fields.map((field) => words.changedFields[field]);
                const areas = unit.fields.includes('area')
                  ? [`${area(unit.areaBefore)} → ${area(unit.areaAfter)}`]
                  : [];
                return html`<li class="line"><p><strong>${unit.unit}</strong> ${[words.change[unit.change], ...fields, ...areas].join(' · ')}</p></li>`;
              })}
            </ul>
          </details>`
    }`;
}

/** The columns of the sheet with what each holds, to be changed by hand, beside its first rows. */
export function previewTable(
  { columns, preview }: RollImport,
  words: RollWords,
  match: (at: number, field: ColumnField | null) => void,
): TemplateResult {
  return html`<div class="wide" tabindex="0" role="group" aria-label=${words.matching}>
    <table>
      <thead>
        <tr><th scope="col">${words.column}</th><th scope="col">${words.heads}</th><th scope="col">${words.holds}</th>${preview.slice(0, 3).map((_, at) => html`<th scope="col">${at + 1}</th>`)}</tr>
      </thead>
      <tbody>
        ${columns.map(
          ({ heading, field }, at) => html`<tr>
            <th scope="row">${columnLetters(at)}</th>
            <td>${heading}</td>
            <td>${choice(heading, field, at, words, match)}</td>
            ${preview.slice(0, 3).map((row) => html`<td>${row[at] ?? ''}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function choice(
  heading: string,
  field: ColumnField | null,
  at: number,
  words: RollWords,
  match: (at: number, field: ColumnField | null) => void,
): TemplateResult {
  const changed = (event: Event) =>
    match(at, ((event.target as HTMLSelectElement).value || null) as ColumnField | null);
  return html`<select aria-label=${`${columnLetters(at)} ${heading}`} @change=${changed}>
    <option value="" ?selected=${field === null}>${words.nothing}</option>
    ${columnFields.map((each) => html`<option value=${each} ?selected=${each === field}>${words.fields[each]}</option>`)}
  </select>`;
}
