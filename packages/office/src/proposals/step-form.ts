import { proposalLimits } from '@juyi/core/proposals/limits';
import { html, nothing, type TemplateResult } from 'lit';

/** A value and what it is called. */
export type Choice = readonly [value: string, label: string];

interface StepForm {
  readonly label: string;
  /** Nothing where the button says it all. */
  readonly fields: unknown;
  readonly busy: boolean;
  /** What is done most often stands open. */
  readonly first: boolean;
  take(data: FormData): Promise<unknown>;
}

/** One step: a button alone, or folded behind its name with what has to be said. */
export function stepForm({ label, fields, busy, first, take }: StepForm): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    take(new FormData(event.target as HTMLFormElement));
  };
  const button = html`<div class="acts">
    <button class=${first ? 'primary' : 'quiet'} ?disabled=${busy}>${label}</button>
  </div>`;
  if (fields === nothing) return html`<form @submit=${submit}>${button}</form>`;
  const form = html`<form @submit=${submit}>${fields}${button}</form>`;
  return first ? form : html`<details><summary>${label}</summary>${form}</details>`;
}

/** What was chosen or written in a field. */
export function chosen(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim();
}

export function selectField(name: string, label: string, choices: readonly Choice[]): TemplateResult {
  return html`<label>${label}
    <select name=${name}>${choices.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select>
  </label>`;
}

export function reasonField(label: string, required: boolean): TemplateResult {
  return html`<label>${label}
    <textarea name="reason" rows="3" maxlength=${proposalLimits.reason} ?required=${required}></textarea>
  </label>`;
}

export function textField(name: string, label: string, most: number): TemplateResult {
  return html`<label>${label}<textarea name=${name} rows="2" maxlength=${most} required></textarea></label>`;
}

export function numberField(name: string, label: string): TemplateResult {
  return html`<label>${label}<input name=${name} type="number" inputmode="numeric" min="0" step="1" required /></label>`;
}
