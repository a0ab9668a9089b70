import type { Danger } from '@juyi/core/proposals/hazards';
import { answerWithin } from '@juyi/core/proposals/limits';
import type { SimilarProposals } from '@juyi/core/proposals/schema';
import type { ProposalAidWords } from '@juyi/core/proposals/words.aids.en';
import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../address.ts';

/** What sounds alike, folded up so that nothing moves while somebody types: perhaps a co-sign is all that is needed. */
export function alike(
  found: SimilarProposals | undefined,
  href: string | undefined,
  words: ProposalAidWords,
): TemplateResult | typeof nothing {
  const items = found?.items ?? [];
  if (items.length === 0) return nothing;
  return html`<details>
    <summary>${words.alike(items.length)}</summary>
    <p class="soft">${words.alikeAdvice}</p>
    <ul class="drafts" role="list">
      ${items.map(
        ({ id, title, cosigns }) =>
          html`<li>
            <a href=${addressOf({ id }, href)}>${title}</a> <span class="soft">${words.alikeCosigns(cosigns)}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What a text that sounds like a danger leads to first: whom to call, and the way to report it. */
export interface DangerAhead {
  readonly danger: Danger;
  /** The host's page for reporting hazards, if it has one. */
  readonly href: string | undefined;
  accept(event: Event): void;
  /** It is no danger after all; absent while that need not be said. */
  goOn?: (() => void) | undefined;
}

export function dangerNotice({ danger, href, accept, goOn }: DangerAhead, words: ProposalAidWords): TemplateResult {
  const { level, numbers } = danger;
  return html`<section class="note help danger" role="alert" aria-labelledby="danger" tabindex="-1">
    <h3 id="danger">${words.dangers[level]}</h3>
    ${
      numbers.length === 0
        ? nothing
        : html`<p class="acts">
            ${numbers.map((number) => html`<a class="button primary" href="tel:${number}">${words.call(number)}</a>`)}
          </p>`
    }
    <p>${words.dangerAdvice[level]}</p>
    <div class="acts">
      <a class="button" href=${href ?? '#'} @click=${accept}>${words.reportHazard}</a>
      ${goOn ? html`<button class="quiet" type="button" @click=${goOn}>${words.noDanger}</button>` : nothing}
    </div>
  </section>`;
}

/** After a danger was reported: nothing was proposed, and what to do now. */
export function reported(another: () => void, words: ProposalAidWords): TemplateResult {
  return html`<div class="sheet">
    <div class="note good" part="notice">
      <h2 tabindex="-1">${words.hazardReported}</h2>
      <p>${words.hazardReportedAdvice}</p>
      <div class="acts"><button class="quiet" @click=${another}>${words.another}</button></div>
    </div>
  </div>`;
}

/** What comes after a proposal is posted, or changed where `another` is absent. */
export function wayOn(href: string, another: (() => void) | undefined, words: ProposalAidWords): TemplateResult {
  return html`<p>${another ? words.doneAdvice(answerWithin) : nothing}</p>
    <div class="acts">
      <a class="button primary" href=${href}>${words.open}</a>
      ${another ? html`<button class="quiet" @click=${another}>${words.another}</button>` : nothing}
    </div>`;
}
