import { type Reason, reasons } from '@juyi/core/comments/names';
import { html, type TemplateResult } from 'lit';
import type { Words } from './composer.ts';

/** What is wrong with a comment: one of the public reasons. */
export function reportChoice(words: Words, busy: boolean, choose: (reason: Reason | null) => void): TemplateResult {
  return html`<div class="note help" role="group" aria-labelledby="report">
    <h3 id="report">${words.reportTitle}</h3>
    <div class="acts">
      ${reasons.map(
        (reason) =>
          html`<button class="quiet" ?disabled=${busy} @click=${() => choose(reason)}>${words.reasons[reason]}</button>`,
      )}
      <button class="quiet" @click=${() => choose(null)}>${words.cancel}</button>
    </div>
  </div>`;
}

export function removal(words: Words, busy: boolean, choose: (sure: boolean) => void): TemplateResult {
  return html`<div class="note help" role="group" aria-labelledby="remove">
    <h3 id="remove">${words.removeSure}</h3>
    <div class="acts">
      <button ?disabled=${busy} @click=${() => choose(true)}>${words.removeYes}</button>
      <button class="quiet" @click=${() => choose(false)}>${words.keep}</button>
    </div>
  </div>`;
}
