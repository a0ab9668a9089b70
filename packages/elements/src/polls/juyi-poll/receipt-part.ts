import type { MyElector } from '@juyi/core/polls/ballot/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { AfterWords } from './after-words.ts';

/** Where one person votes for several, each is a ballot of its own and says whether it is in. */
export function chooseElector(
  electors: readonly MyElector[],
  chosen: string,
  choose: (elector: string) => void,
  say: (elector: MyElector) => string,
  words: AfterWords,
): TemplateResult {
  return html`<fieldset class="electors">
    <legend>${words.choose}</legend>
    ${electors.map((own) => {
      const on = own.elector === chosen;
      return html`<label class="choice ${on ? 'on' : ''}">
        <input type="radio" name="elector" .checked=${on} @change=${() => choose(own.elector)} />
        <span class="what">
          <b>${say(own)}</b> <span class="soft">${own.cast ? words.has : words.hasNot}</span>
        </span>
      </label>`;
    })}
  </fieldset>`;
}

interface Receipt {
  own: MyElector;
  electors: readonly MyElector[];
  /** Opens another elector's ballot, or this one's for a change. */
  choose(elector: string): void;
  change(): void;
}

/** That a ballot is in: its code, never its choice, and what can be done next. */
export function receipt({ own, electors, choose, change }: Receipt, words: AfterWords): TemplateResult {
  const { receipt: code, changesLeft } = own.cast!;
  const next = electors.find(({ cast, bar }) => cast === null && bar === null);
  return html`<div class="note good receipt" part="receipt">
    <h3 tabindex="-1">${electors.length > 1 ? words.countedFor(own.label) : words.counted}</h3>
    <p>${words.receipt} <b class="code">${code}</b></p>
    <p>${words.receiptSays}</p>
    <p class="soft">${words.left(changesLeft)}</p>
    <div class="acts">
      ${next ? html`<button class="primary" @click=${() => choose(next.elector)}>${words.another(next.label)}</button>` : nothing}
      ${changesLeft > 0 && !own.bar ? html`<button class="quiet" @click=${change}>${words.change}</button>` : nothing}
    </div>
  </div>`;
}
