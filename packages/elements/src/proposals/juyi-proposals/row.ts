import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { ProposalSummary } from '@juyi/core/proposals/schema';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import { html, nothing, type TemplateResult } from 'lit';
import { daysUntil, sayDate, sayDay } from '../../base/dates.ts';
import { sayPerson } from '../byline.ts';

/** One line of the board. `open` may stop the browser from following the link. */
export function row(
  item: ProposalSummary,
  href: string,
  open: (event: Event) => void,
  words: ProposalWords & KernelWords,
  locale: Locale,
): TemplateResult {
  const since = sayDay(item.submittedAt ?? 0, locale, words);
  return html`<li class="row" part="row">
    <h3><a href=${href} @click=${open}>${item.title}</a></h3>
    <div class="meta soft">
      <p>${words.byline(sayPerson(item.author, words), since)}</p>
      ${term(item, words, locale)}
    </div>
    <div class="count">
      <span class="state ${item.state}" part="state">${words.states[item.state]}</span>
      <div><b>${item.cosigns}</b> <span class="soft">${words.neighbours(item.cosigns)}</span></div>
    </div>
  </li>`;
}

/** When an answer came, or is due; lateness in words. */
function term(item: ProposalSummary, words: ProposalWords, locale: Locale): TemplateResult | typeof nothing {
  if (item.answeredAt !== null) return html`<p>${words.answered(sayDate(item.answeredAt, locale))}</p>`;
  if (item.answerDue === null || item.state !== 'submitted') return nothing;
  const days = daysUntil(item.answerDue);
  return html`<p class=${days < 0 ? 'late' : ''}>${words.due(sayDate(item.answerDue, locale), days)}</p>`;
}
