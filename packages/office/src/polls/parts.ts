import type { Locale } from '@juyi/core/kernel/text';
import type { Desk } from '@juyi/core/polls/desk/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';

export function turnoutTable({ turnout }: Desk, { desk }: PollDesk): unknown {
  if (turnout.buildings.length === 0) return nothing;
  return html`<section>
    <h3>${desk.turnout}</h3>
    <p class="soft">${desk.turnoutAdvice}</p>
    <table>
      <thead>
        <tr><th scope="col">${desk.building}</th><th scope="col">${desk.voted}</th><th scope="col">${desk.entitled}</th></tr>
      </thead>
      <tbody>
        ${turnout.buildings.map(
          ({ building, all, voted }) => html`<tr>
            <th scope="row">${building || '—'}</th>
            <td>${voted ? voted.heads : html`<span class="soft">${desk.hidden}</span>`}</td>
            <td>${all.heads}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Each paper that was entered, and where the two readings differ. */
export function paperList(
  { items }: Poll,
  { papers }: Desk,
  { desk, next }: PollDesk,
  locale: Locale,
  openFile: (id: string) => Promise<void>,
): TemplateResult {
  const named = (ids: readonly string[]) => ids.map((id) => items.find((item) => item.id === id)!.title[locale]);
  return html`<ul class="rows" role="list">
    ${papers.map(
      ({ label, state, differs, scanned, scans, alone }) => html`<li>
        <b>${label}</b>
        <span>
          ${alone ? next.paperAlone : desk.paperStates[state]} ${differs.length > 0 ? desk.differs(named(differs).join(' / ')) : nothing}
          ${scanned && scans.length === 0 ? html`<span class="soft">${desk.paperScanned}</span>` : nothing}
          ${scans.map((file, n) => html`<button class="quiet" type="button" aria-label=${`${label}: ${desk.paperOpen(n + 1)}`} @click=${() => openFile(file)}>${desk.paperOpen(n + 1)}</button>`)}
        </span>
      </li>`,
    )}
  </ul>`;
}

/** Who votes for whom by a mandate, and taking one back. */
export function mandateList(
  { proxies }: Desk,
  { desk, next }: PollDesk,
  locale: Locale,
  end: (proxy: string) => Promise<void>,
): TemplateResult {
  if (proxies.length === 0) return html`<p class="soft">${desk.mandatesNone}</p>`;
  return html`<ul class="rows" role="list">
    ${proxies.map(
      ({ id, label, until, ended }) => html`<li>
        <b>${label}</b> ${until === null || ended ? nothing : html`<span class="soft">${next.mandateHolds(sayDate(until, locale))}</span>`}
        ${
          ended
            ? html`<span class="soft">${desk.mandateEnded}</span>`
            : html`<button class="quiet" aria-label=${`${desk.mandateEnd}: ${label}`} @click=${() => end(id)}>${desk.mandateEnd}</button>`
        }
      </li>`,
    )}
  </ul>`;
}

/** Homes that several own: until they agree on who votes, their vote does not count. */
export function sharedList({ shared }: Desk, { next }: PollDesk): unknown {
  if (shared.length === 0) return nothing;
  const settled = shared.filter((home) => home.settled).length;
  return html`<details>
    <summary>${next.shared(settled, shared.length)}</summary>
    <p class="soft">${next.sharedAdvice}</p>
    <ul class="rows" role="list">
      ${shared.map(
        (home) => html`<li>
          <b>${home.label}</b>
          <span>${home.settled ? next.sharedNamed : next.sharedWaiting} <span class="soft">${next.sharedOwners(home.owners)}</span></span>
        </li>`,
      )}
    </ul>
  </details>`;
}
