import { mostBudget, proposalLimits } from '@juyi/core/proposals/limits';
import { type Target, targets } from '@juyi/core/proposals/targets';
import type { ProposalAidWords } from '@juyi/core/proposals/words.aids.en';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './draft.ts';

/** What can be said apart from title and text, once somebody wants to. */
export function more(
  draft: Draft,
  { fixed, lead }: { fixed: boolean; lead: boolean },
  write: (change: Partial<Draft>) => void,
  words: ProposalAidWords,
): TemplateResult {
  const text = (name: 'request' | 'place') => (event: Event) =>
    write({ [name]: (event.target as HTMLInputElement).value });
  const yuan = (event: Event) => {
    const value = (event.target as HTMLInputElement).valueAsNumber;
    write({ budget: Number.isFinite(value) && value >= 0 ? Math.min(Math.round(value * 100), mostBudget) : null });
  };
  const target = (event: Event) => write({ target: (event.target as HTMLSelectElement).value as Target });
  const lends = (event: Event) => write({ forNeighbour: (event.target as HTMLInputElement).checked });
  const isNew = draft.of === null;
  return html`
    <div class="field">
      <label for="request">${words.request}</label>
      <textarea id="request" rows="3" maxlength=${proposalLimits.request} .value=${draft.request} ?readonly=${fixed}
        @input=${text('request')}></textarea>
    </div>
    <div class="field">
      <label for="place">${words.place}</label>
      <input id="place" type="text" autocomplete="off" maxlength=${proposalLimits.place} .value=${draft.place}
        ?readonly=${fixed} @input=${text('place')} />
    </div>
    <div class="field">
      <label for="budget">${words.budget}</label>
      <input id="budget" type="number" inputmode="decimal" min="0" step="any" ?readonly=${fixed}
        .value=${draft.budget === null ? '' : String(draft.budget / 100)} @change=${yuan} />
    </div>
    <div class="field">
      <label for="target">${words.target}</label>
      <select id="target" ?disabled=${fixed} @change=${target}>
        ${targets.map((one) => html`<option value=${one} ?selected=${one === draft.target}>${words.targets[one]}</option>`)}
      </select>
    </div>
  ${
    lead && isNew
      ? html`<p class="field"><label class="check-line">
          <input type="checkbox" .checked=${draft.forNeighbour} ?disabled=${fixed} @change=${lends} />
          ${words.forNeighbour}
        </label></p>`
      : nothing
  }`;
}
