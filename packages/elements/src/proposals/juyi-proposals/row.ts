import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { ProposalSummary } from '@juyi/core/proposals/schema';
import { cosignableStates } from '@juyi/core/proposals/states';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import { html, nothing, type TemplateResult } from 'lit';
import { sayDate, sayDay } from '../../base/dates.ts';
import { sayPerson } from '../byline.ts';
import { term } from '../terms.ts';

/** One line of the board. `open` may stop the browser from following the link. */
export function row(
  item: ProposalSummary,
  href: string,
  open: (event: Event) => void,
  words: ProposalWords & KernelWords,
  locale: Locale,
): TemplateResult {
  const since = sayDay(item.submittedAt ?? 0, locale, words);
  const counts = cosignableStates.includes(item.state) && item.needed > 0;
  return html`<li class="row" part="row">
    <h3><a href=${href} @click=${open}>${item.title}</a></h3>
    <div class="meta soft">
      <p>
        ${words.byline(sayPerson(item.author, words), since)}${item.forNeighbour ? html` · ${words.forNeighbour}` : nothing}
      </p>
      ${when(item, words, locale)}
    </div>
    <div class="count">
      <span class="state ${item.state}" part="state">${words.states[item.state]}</span>
      ${item.added?.map(({ text }) => html`<p>${text[locale]}</p>`)}
      <div>
        <b>${item.cosigns}</b> ${counts ? html`<span class="soft">${words.outOf(item.needed)}</span>` : nothing}
        <span class="soft">${words.neighbours(counts ? item.needed : item.cosigns)}</span>
      </div>
    </div>
  </li>`;
}

/** When an answer came, or what is due; lateness in words. */
function when(item: ProposalSummary, words: ProposalWords, locale: Locale): TemplateResult | typeof nothing {
  const due = term(item, words, locale);
  if (due) return html`<p class=${due.late ? 'late' : ''}>${due.text}</p>`;
  return item.answeredAt === null ? nothing : html`<p>${words.answered(sayDate(item.answeredAt, locale))}</p>`;
}
