import type { Danger } from '@juyi/core/proposals/hazards';
import type { SimilarProposals } from '@juyi/core/proposals/schema';
import type { ProposalAidWords } from '@juyi/core/proposals/words.aids.en';
import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../address.ts';

/** What sounds alike, shown while somebody types: perhaps a co-sign is all that is needed. */
export function alike(
  found: SimilarProposals | undefined,
  href: string | undefined,
  words: ProposalAidWords,
): TemplateResult {
  const items = found?.items ?? [];
  return html`<div class="alike" role="status">
    ${
      items.length === 0
        ? nothing
        : html`<p class="soft">${words.alike}</p>
            <ul class="drafts" role="list">
              ${items.map(
                ({ id, title, cosigns }) =>
                  html`<li>
                    <a href=${addressOf({ id }, href)}>${title}</a> <span class="soft">${words.alikeCosigns(cosigns)}</span>
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
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
export function reported(actions: unknown, words: ProposalAidWords): TemplateResult {
  return html`<div class="sheet">
    <div class="note good" part="notice">
      <h2 tabindex="-1">${words.hazardReported}</h2>
      <p>${words.hazardReportedAdvice}</p>
      <div class="acts">${actions}</div>
    </div>
  </div>`;
}
