import type { Locale } from '@juyi/core/kernel/text';
import { html, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import type { Composing } from './draft.ts';

type NameOf<Value> = { [Name in keyof Composing]: Composing[Name] extends Value ? Name : never }[keyof Composing];
type BothField = 'title' | 'text' | 'cost';
export type TextField = NameOf<string>;

/** What the fields show, and how a change of one is told. */
export interface Sheet {
  readonly draft: Composing;
  put(changes: Partial<Composing>): void;
}

/** A text in both languages, side by side. */
export function bothField({ draft, put }: Sheet, name: BothField, label: string, { desk }: PollDesk): TemplateResult {
  const one = (locale: Locale, said: string) => html`<div class="field">
    <label for=${`${name}-${locale}`}>${label} (${said})</label>
    <textarea
      id=${`${name}-${locale}`}
      lang=${locale}
      rows=${name === 'title' ? 1 : 3}
      .value=${draft[name][locale]}
      @input=${(event: Event) => put({ [name]: { ...draft[name], [locale]: given(event) } })}
    ></textarea>
  </div>`;
  return html`<div class="pair">${one('zh-CN', desk.chinese)} ${one('en', desk.english)}</div>`;
}

export function textField({ draft, put }: Sheet, name: TextField, label: string, type = 'text'): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} type=${type} .value=${draft[name]} @input=${(event: Event) => put({ [name]: given(event) })} />
  </div>`;
}

export function chooseField(
  { draft, put }: Sheet,
  name: TextField,
  label: string,
  choices: readonly (readonly [string, string])[],
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} @change=${(event: Event) => put({ [name]: given(event) })}>
      ${choices.map(([value, said]) => html`<option value=${value} ?selected=${draft[name] === value}>${said}</option>`)}
    </select>
  </div>`;
}

export function checkField(label: string, checked: boolean, toggle: () => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${checked} @change=${toggle} />${label}</label>`;
}

function given(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
