import { mostBudget, proposalLimits } from '@juyi/core/proposals/limits';
import { type Target, targets } from '@juyi/core/proposals/targets';
import type { ProposalAidWords } from '@juyi/core/proposals/words.aids.en';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './draft.ts';

const parts = ['request', 'place', 'budget', 'target'] as const;
export type Part = (typeof parts)[number];

/** A draft, and how it is changed; `lead` where the writer may propose for a neighbour. */
export interface Said {
  readonly draft: Draft;
  readonly fixed: boolean;
  readonly lead: boolean;
  write(change: Partial<Draft>): void;
}

/** What can be said apart from title and text, once somebody wants to. */
export function more(said: Said, words: ProposalAidWords): TemplateResult {
  return html`${parts.map((part) => onePart(part, said, words))}${lends(said, words)}`;
}

/** The same as a list of what has been said, to open one at a time. */
export function moreByOne(said: Said, open: (part: Part) => void, words: ProposalAidWords): TemplateResult {
  return html`<ul class="drafts" role="list">
      ${parts.map(
        (part) =>
          html`<li>
            <button type="button" @click=${() => open(part)}>
              <span>${words[part]}<br /><span class="soft">${sayPart(part, said.draft, words)}</span></span>
            </button>
          </li>`,
      )}
    </ul>
    ${lends(said, words)}`;
}

function sayPart(part: Part, { [part]: value }: Draft, words: ProposalAidWords): string {
  if (part === 'target') return words.targets[value as Target];
  const said = part === 'budget' && value !== null ? String((value as number) / 100) : value;
  return String(said ?? '') || words.optional;
}

/** One part with its label. */
export function onePart(part: Part, { draft, fixed, write }: Said, words: ProposalAidWords): TemplateResult {
  const text = (event: Event) => write({ [part]: (event.target as HTMLInputElement).value });
  const yuan = (event: Event) => {
    const value = (event.target as HTMLInputElement).valueAsNumber;
    write({ budget: Number.isFinite(value) && value >= 0 ? Math.min(Math.round(value * 100), mostBudget) : null });
  };
  const controls: Record<Part, () => TemplateResult> = {
    request: () => html`<textarea id="request" rows="3" maxlength=${proposalLimits.request} .value=${draft.request}
      ?readonly=${fixed} @input=${text}></textarea>`,
    place: () => html`<input id="place" type="text" autocomplete="off" maxlength=${proposalLimits.place}
      .value=${draft.place} ?readonly=${fixed} @input=${text} />`,
    budget: () => html`<input id="budget" type="number" inputmode="decimal" min="0" step="any" ?readonly=${fixed}
      .value=${draft.budget === null ? '' : String(draft.budget / 100)} @change=${yuan} />`,
    target: () => html`<select id="target" ?disabled=${fixed} @change=${text}>
      ${targets.map((one) => html`<option value=${one} ?selected=${one === draft.target}>${words.targets[one]}</option>`)}
    </select>`,
  };
  return html`<div class="field"><label for=${part}>${words[part]}</label>${controls[part]()}</div>`;
}

function lends({ draft, fixed, lead, write }: Said, words: ProposalAidWords): TemplateResult | typeof nothing {
  if (!lead || draft.of !== null) return nothing;
  const set = (event: Event) => write({ forNeighbour: (event.target as HTMLInputElement).checked });
  return html`<p class="field"><label class="check-line">
    <input type="checkbox" .checked=${draft.forNeighbour} ?disabled=${fixed} @change=${set} />
    ${words.forNeighbour}
  </label></p>`;
}
