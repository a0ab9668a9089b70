import { html, nothing, type TemplateResult } from 'lit';

export interface PlainField {
  name: string;
  label: string;
  hint?: string;
  type: 'text' | 'email' | 'tel';
  /** What the browser may fill in. */
  complete: 'email' | 'tel' | 'one-time-code' | 'off';
  mode?: 'numeric';
  value?: string;
  /** What is wrong with it, in words; empty where nothing is. */
  fault?: string;
}

/** One line to write in: its label and hint before it, what is wrong after it. */
export function plainField({
  name,
  label,
  hint = '',
  type,
  complete,
  mode,
  value,
  fault = '',
}: PlainField): TemplateResult {
  return html`<div class="field" part="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="soft" id="${name}-hint">${hint}</p>` : nothing}
    <input
      id=${name}
      name=${name}
      type=${type}
      autocomplete=${complete}
      inputmode=${mode ?? nothing}
      autocapitalize="none"
      spellcheck="false"
      .defaultValue=${value ?? ''}
      aria-invalid=${fault !== ''}
      aria-describedby=${`${hint ? `${name}-hint ` : ''}${name}-fault`}
    />
    <p class="fault" id="${name}-fault" role="alert">${fault || nothing}</p>
  </div>`;
}
