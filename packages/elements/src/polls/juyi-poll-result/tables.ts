import type { Grades, Pairs, Projects } from '@juyi/core/polls/pictures';
import type { PictureWords } from '@juyi/core/polls/words.pictures.en';
import { html, nothing, svg, type TemplateResult } from 'lit';

/**
 * Every option against every other; the greater number of a pair is marked by weight and a word. A column is headed by
 * the number of its row, so that names stay whole on a narrow screen.
 */
export function pairs({ names, rows }: Pairs, words: PictureWords): TemplateResult {
  const cell = (votes: number | null, one: number, other: number) => {
    if (votes === null) return html`<td>—</td>`;
    const more = votes > (rows[other]![one] ?? 0);
    return html`<td class=${more ? 'more' : ''}>${votes}${more ? html`<span class="unseen"> ${words.beats}</span>` : nothing}</td>`;
  };
  return html`<p class="measure">${words.pairs}</p>
    <p class="soft">${words.pairsHint}</p>
    <div class="wide" tabindex="0" role="group" aria-label=${words.pairs}>
      <table class="pairs">
        <tr><td></td>${names.map((name, at) => html`<th scope="col"><abbr title=${name} aria-label=${name}>${at + 1}</abbr></th>`)}</tr>
        ${rows.map(
          (row, one) =>
            html`<tr><th scope="row">${one + 1} ${names[one]}</th>${row.map((votes, other) => cell(votes, one, other))}</tr>`,
        )}
      </table>
    </div>`;
}

/** Projects of a budget, those that are funded first, with what they cost. */
export function projects({ rows, budget }: Projects, words: PictureWords): TemplateResult {
  return html`<p class="soft">${words.budget(words.money(budget))}</p>
    <table class="projects" role="table">
      <tr role="row">
        ${[words.project, words.got, words.cost, words.outcome].map(
          (name) => html`<th role="columnheader" scope="col">${name}</th>`,
        )}
      </tr>
      ${rows.map(
        ({ name, cost, votes, share, funded }) => html`<tr role="row" class=${funded ? 'for' : 'other'}>
          <th role="rowheader" scope="row">${name}</th>
          <td role="cell" data-say=${words.got}>
            ${
              votes === null
                ? '—'
                : html`${votes}<svg class="mini" aria-hidden="true"><rect class="fill" width="${share * 100}%" height="100%"></rect></svg>`
            }
          </td>
          <td role="cell" data-say=${words.cost}>${words.money(cost)}</td>
          <td role="cell" class=${funded ? 'ok' : ''}>${funded ? words.isFunded : words.notFunded}</td>
        </tr>`,
      )}
    </table>`;
}

/** How many gave each grade, as one bar for each option, with the middle marked; and the same as a table. */
export function grades({ rows }: Grades, names: readonly string[], words: PictureWords): TemplateResult {
  const total = (counts: readonly number[]) =>
    Math.max(
      1,
      counts.reduce((sum, count) => sum + count, 0),
    );
  return html`<div class="grades" aria-hidden="true">
      ${rows.map(
        ({ name, counts, median }) => html`<p>${name} <b>${names[median]}</b></p>
          <svg class="track">
            ${counts.map((count, grade) => {
              const before = counts.slice(grade + 1).reduce((sum, each) => sum + each, 0);
              return svg`<rect class="grade" x="${(before / total(counts)) * 100}%" width="${(count / total(counts)) * 100}%" height="100%" fill-opacity="${(grade + 1) / counts.length}"></rect>`;
            })}
            <line class="line" x1="50%" x2="50%" y1="-4" y2="26"></line>
          </svg>`,
      )}
    </div>
    <details class="table">
      <summary>${words.grades}</summary>
      <div class="wide" tabindex="0" role="group" aria-label=${words.grades}>
        <table class="pairs">
          <tr><td></td>${[...names].reverse().map((name) => html`<th scope="col">${name}</th>`)}</tr>
          ${rows.map(
            ({ name, counts }) =>
              html`<tr><th scope="row">${name}</th>${[...counts].reverse().map((count) => html`<td>${count}</td>`)}</tr>`,
          )}
        </table>
      </div>
    </details>`;
}
