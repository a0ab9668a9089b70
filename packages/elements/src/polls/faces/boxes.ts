import { isBlank, type Mark, mayAdd, numbers, toggle } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { html, nothing, type TemplateResult } from 'lit';

interface Boxes {
  paper: Paper;
  mark: Mark | null;
  put(mark: Mark | null): void;
  /** Why an option can't be marked now. */
  refusal(option: Paper['options'][number]): string;
  /** What stands at the right of an option, such as its cost. */
  aside?(option: Paper['options'][number]): unknown;
  /** The box to choose none. */
  blank: TemplateResult;
}

/** A box for each option. One that can't be marked now stays within reach of the keyboard and says why. */
export function boxes({ paper, mark, put, refusal, aside, blank }: Boxes): TemplateResult {
  const marked = isBlank(paper, mark) ? [] : numbers(mark);
  const row = (option: Paper['options'][number], place: number) => {
    const on = marked.includes(place);
    const off = !on && !mayAdd(paper, marked, place);
    const refuse = (event: Event) => off && event.preventDefault();
    return html`<label class="choice ${on ? 'on' : off ? 'off' : ''}" part="choice">
      <input
        type="checkbox"
        .checked=${on}
        aria-disabled=${off ? 'true' : nothing}
        @click=${refuse}
        @change=${() => put(toggle(paper, marked, place))}
      />
      <span class="what">
        <b>${option.name}</b>${option.note ? html`<span class="soft">${option.note}</span>` : nothing}
        ${off ? html`<span class="soft why">${refusal(option)}</span>` : nothing}
      </span>
      ${aside ? html`<span class="aside">${aside(option)}</span>` : nothing}
    </label>`;
  };
  return html`<div class="choices" part="choices">${paper.options.map(row)}${blank}</div>`;
}
