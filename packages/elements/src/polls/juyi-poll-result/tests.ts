import type { TestRow } from '@juyi/core/polls/sheet';
import type { ResultWords } from '@juyi/core/polls/words.result.en';
import { html, nothing, type TemplateResult } from 'lit';

/** Each test of the rule: what was needed, what was reached, and whether that is enough. */
export function tests(rows: readonly TestRow[], words: ResultWords): TemplateResult | typeof nothing {
  const { test, need, have, verdict } = words.columns;
  if (rows.length === 0) return nothing;
  return html`<table class="tests" role="table" part="tests">
    <tr role="row">${[test, need, have, verdict].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr>
    ${rows.map(
      (row) => html`<tr role="row">
        <th role="rowheader" scope="row">${row.name}</th>
        <td role="cell" data-say=${need}>${row.need}</td>
        <td role="cell" data-say=${have}>${row.have} <small>${row.percent}</small></td>
        <td role="cell" class=${row.pass ? 'ok' : 'bad'}>${row.pass ? words.met : words.missed}</td>
      </tr>`,
    )}
  </table>`;
}
