import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { MyClaims } from '@juyi/core/people/claims/schema';
import type { MeWords } from '@juyi/core/people/words.me.en';
import { html, nothing, type TemplateResult } from 'lit';
import { plainField } from '../plain-field.ts';

type Words = MeWords & KernelWords;

/** What a person wants done about their home. */
export interface HomeActs {
  claim(home: { unit: string; capacity: string; statement: string }): void;
  withdraw(id: string): void;
}

const capacities = ['resident', 'owner', 'tenant'] as const;

/** Claims, homes that a letter speaks for, and a form to say which home is one's own. */
export function homeSection({ items, offered }: MyClaims, words: Words, acts: HomeActs, open: boolean): TemplateResult {
  return html`<section aria-labelledby="home">
    <h2 id="home">${words.home}</h2>
    <ul role="list">
      ${items
        .filter(({ state }) => state !== 'withdrawn')
        .map(
          ({ id, unit, capacity, state, reason }) => html`<li>
            <span>
              <strong>${unit}</strong> · ${words.capacities[capacity]}<br />
              <span class="soft">${words.claimStates[state]}${reason ? `: ${reason}` : ''}</span>
            </span>
            ${state === 'open' ? html`<button class="quiet" @click=${() => acts.withdraw(id)}>${words.withdraw}</button>` : nothing}
          </li>`,
        )}
    </ul>
    ${offered.map(({ unit }) => offer(unit, words, acts))}
    ${offered.length > 0 ? nothing : form(words, acts, open)}
  </section>`;
}

/** A letter came there: one question, and who one is in that home. */
function offer(unit: string, words: Words, acts: HomeActs): TemplateResult {
  return html`<form class="note good" @submit=${(event: Event) => send(event, acts, unit)}>
    <p>${words.offered(unit)}</p>
    ${capacityField(words)}
    <div class="acts"><button class="primary" type="submit">${words.thisIsMine}</button></div>
  </form>`;
}

function form(words: Words, acts: HomeActs, open: boolean): TemplateResult {
  return html`<details ?open=${open}><summary>${words.claimAnother}</summary><form novalidate @submit=${(event: Event) => send(event, acts)}>
    ${plainField({ name: 'unit', label: words.unit, hint: words.unitHint, type: 'text', complete: 'off' })}
    ${capacityField(words)}
    <div class="field">
      <label for="statement">${words.statement}</label>
      <p class="soft" id="statement-hint">${words.statementHint}</p>
      <textarea id="statement" name="statement" rows="3" maxlength="500" aria-describedby="statement-hint"></textarea>
    </div>
    <div class="acts"><button type="submit">${words.claim}</button></div>
  </form></details>`;
}

function capacityField(words: Words): TemplateResult {
  return html`<div class="field">
    <label for="capacity">${words.capacity}</label>
    <select id="capacity" name="capacity">
      ${capacities.map((capacity) => html`<option value=${capacity}>${words.capacities[capacity]}</option>`)}
    </select>
  </div>`;
}

function send(event: Event, acts: HomeActs, unit?: string): void {
  event.preventDefault();
  const fields = new FormData(event.target as HTMLFormElement);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const home = { unit: unit ?? text('unit'), capacity: text('capacity'), statement: text('statement') };
  if (home.unit) acts.claim(home);
  else (event.target as HTMLFormElement).querySelector<HTMLElement>('#unit')?.focus();
}
