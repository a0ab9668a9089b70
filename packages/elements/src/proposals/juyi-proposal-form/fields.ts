import type { ProposalFormWords } from '@juyi/core/proposals/words.form.en';
import { html, nothing, type TemplateResult } from 'lit';

export interface Field {
  name: 'title' | 'body';
  label: string;
  hint: string;
  value: string;
  /** UTF-16 units. */
  limit: number;
  /** What is wrong with it, as stable codes. */
  faults: readonly string[];
  /** Shown, not to be changed now. */
  fixed: boolean;
}

/** One field to write in: its label and hint before it, faults and the count of characters after it. */
export function field(
  { name, label, hint, value, limit, faults, fixed }: Field,
  write: (text: string) => void,
  words: ProposalFormWords,
): TemplateResult {
  const input = (event: Event) => write((event.target as HTMLInputElement).value);
  const described = `${name}-hint ${name}-fault ${name}-count`;
  const invalid = faults.length > 0;
  const left = limit - value.length;
  return html`<div class="field" part="field">
    <label for=${name}>${label}</label>
    <p class="soft" id="${name}-hint">${hint}</p>
    ${
      name === 'title'
        ? html`<input
            id=${name}
            type="text"
            autocomplete="off"
            enterkeyhint="next"
            .value=${value}
            ?readonly=${fixed}
            aria-invalid=${invalid}
            aria-describedby=${described}
            @input=${input}
          />`
        : html`<textarea
            id=${name}
            rows="8"
            .value=${value}
            ?readonly=${fixed}
            aria-invalid=${invalid}
            aria-describedby=${described}
            @input=${input}
          ></textarea>`
    }
    <div class="below soft">
      <p class="fault" id="${name}-fault" role="alert">
        ${invalid ? faults.map((fault) => words.faults[fault] ?? words.fault).join(' ') : nothing}
      </p>
      <p class="left ${left < 0 ? 'over' : ''}" id="${name}-count">
        ${left < 0 ? words.over(-left) : words.left(left)}
      </p>
    </div>
  </div>`;
}
