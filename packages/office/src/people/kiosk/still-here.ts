import type { KioskWords } from '@juyi/core/people/words.kiosk.en';
import { html, type TemplateResult } from 'lit';
import { patience } from './idle.ts';

/** Asks over the whole screen whether somebody is still there; any touch says so. */
export function stillHere(words: KioskWords): TemplateResult {
  const seconds = Math.round((patience.giveUp - patience.ask) / 1000);
  return html`<div class="asking" role="alertdialog" aria-modal="true" aria-labelledby="still" aria-describedby="advice">
    <div>
      <h2 id="still">${words.still}</h2>
      <p id="advice">${words.stillAdvice(seconds)}</p>
      <button class="primary">${words.stay}</button>
    </div>
  </div>`;
}
