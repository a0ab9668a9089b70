import type { Locale } from '@juyi/core/kernel/text';
import { html, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import type { Composing } from './draft.ts';

type NameOf<Fields, Value> = { [Name in keyof Fields]: Fields[Name] extends Value ? Name : never }[keyof Fields] &
  string;

/** What the fields show, and how a change of one is told; `prefix` sets equal fields of one page apart. */
export interface Sheet<Fields = Composing> {
  readonly draft: Fields;
  readonly prefix?: string;
  put(changes: Partial<Fields>): void;
}

/** A text in both languages, side by side. */
export function bothField<Fields>(
  { draft, prefix = '', put }: Sheet<Fields>,
  name: NameOf<Fields, Record<Locale, string>>,
  label: string,
  { desk }: PollDesk,
): TemplateResult {
  const texts = draft[name] as Record<Locale, string>;
  const one = (locale: Locale, said: string) => html`<div class="field">
    <label for=${`${prefix}${name}-${locale}`}>${label} (${said})</label>
    <textarea
      id=${`${prefix}${name}-${locale}`}
      lang=${locale}
      rows=${name === 'title' ? 1 : 3}
      .value=${texts[locale]}
      @input=${(event: Event) => put({ [name]: { ...texts, [locale]: given(event) } } as Partial<Fields>)}
    ></textarea>
  </div>`;
  return html`<div class="pair">${one('zh-CN', desk.chinese)} ${one('en', desk.english)}</div>`;
}

export function textField<Fields>(
  { draft, prefix = '', put }: Sheet<Fields>,
  name: NameOf<Fields, string>,
  label: string,
  type = 'text',
): TemplateResult {
  const id = prefix + name;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} type=${type} .value=${draft[name]} @input=${(event: Event) => put({ [name]: given(event) } as Partial<Fields>)} />
  </div>`;
}

/** A text of several lines, as it stands in one language. */
export function linesField<Fields>(
  { draft, prefix = '', put }: Sheet<Fields>,
  name: NameOf<Fields, string>,
  label: string,
): TemplateResult {
  const id = prefix + name;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea id=${id} rows="6" .value=${draft[name]} @input=${(event: Event) => put({ [name]: given(event) } as Partial<Fields>)}></textarea>
  </div>`;
}

export function chooseField<Fields>(
  { draft, prefix = '', put }: Sheet<Fields>,
  name: NameOf<Fields, string>,
  label: string,
  choices: readonly (readonly [string, string])[],
): TemplateResult {
  const id = prefix + name;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => put({ [name]: given(event) } as Partial<Fields>)}>
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
