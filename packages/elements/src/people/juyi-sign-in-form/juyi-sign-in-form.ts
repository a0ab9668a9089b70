import { Mine } from '@juyi/client/people/me';
import { SignIn } from '@juyi/client/people/sign-in';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { SignInOutcome } from '@juyi/core/people/sign-in/schema';
import type { SignInFormWords } from '@juyi/core/people/words.sign-in.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { plainField } from '../plain-field.ts';
import { formDictionary } from './form-dictionary.ts';
import { formStyles } from './juyi-sign-in-form.styles.ts';

type Words = SignInFormWords & KernelWords;
type Choice = Extract<SignInOutcome, { ticket: string }>;

/** The ways in that this form knows. */
export type FormWay = 'email' | 'phone' | 'letter';

/**
 * Signs in with a code by mail or phone, or with the code of a letter. Fetched when somebody asks for it.
 *
 * @tag juyi-sign-in-form
 * @attr way - `email`, `phone` or `letter`
 * @attr adding - adds the address to whoever is signed in instead of signing in
 * @fires juyi-token - a session has begun; `detail: { token }`
 * @fires juyi-way-added - the address is proved; `detail: { id, ticket, people }`
 * @fires juyi-back - another way is wanted
 */
export class JuyiSignInForm extends JuyiElement<SignInFormWords> {
  static override properties = {
    ...JuyiElement.properties,
    way: {},
    adding: { type: Boolean },
    letter: { attribute: false },
    fault: { state: true },
    sent: { state: true },
    choice: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, formStyles];

  declare way: FormWay;
  declare adding: boolean;
  /** A letter's number and code, where its address brought them. */
  declare letter: { number: string; code: string } | undefined;
  declare fault: { field: string; code: keyof SignInFormWords['faults'] } | null;
  declare sent: { id: string; to: string } | null;
  declare choice: Choice | null;
  protected readonly dictionary = formDictionary;
  private readonly act = new MutationController(this);
  private entered = false;

  constructor() {
    super();
    this.fault = null;
    this.sent = null;
    this.choice = null;
    this.adding = false;
  }

  protected get condition(): Condition {
    return this.client ? 'ready' : 'loading';
  }

  /** Whoever asked for the form writes in it at once, as soon as its words are there. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const first = this.entered ? null : this.renderRoot.querySelector('input');
    if (!first) return;
    this.entered = true;
    first.focus();
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div>`;
  }

  protected content(words: Words): TemplateResult {
    const fields = this.choice ? this.people(words, this.choice) : this.fields(words);
    return html`<form novalidate @submit=${this.submit} aria-labelledby="heading">
      ${
        this.adding
          ? html`<h3 id="heading">${words.address[this.way as 'email' | 'phone']}</h3>`
          : html`<h2 id="heading">${words.headings[this.way]}</h2>`
      }
      ${fields} ${this.act.error ? faultNotice(words, this.act.error) : nothing}
    </form>`;
  }

  private fields(words: Words): TemplateResult {
    if (this.way === 'letter') return this.letterFields(words);
    return this.sent ? this.digitsField(words, this.sent.to) : this.addressField(words, this.way);
  }

  private addressField(words: Words, way: 'email' | 'phone'): TemplateResult {
    const field = plainField({
      name: 'to',
      label: words.address[way],
      hint: words.addressHint[way],
      type: way === 'email' ? 'email' : 'tel',
      complete: way === 'email' ? 'email' : 'tel',
      fault: this.faultAt('to', words),
    });
    return html`${field} ${this.acts(words, words.send, words.sending)}`;
  }

  private digitsField(words: Words, to: string): TemplateResult {
    const field = plainField({
      name: 'digits',
      label: words.digits,
      hint: words.sentTo(to),
      type: 'text',
      complete: 'one-time-code',
      mode: 'numeric',
      fault: this.faultAt('digits', words),
    });
    return html`${field} ${this.acts(words, this.adding ? words.add : words.enter, words.entering)}
      <button class="quiet" type="button" @click=${this.again}>${words.another}</button>`;
  }

  private letterFields(words: Words): TemplateResult {
    const { number = '', code = '' } = this.letter ?? {};
    const one = { type: 'text', complete: 'off' } as const;
    return html`<p class="soft">${words.letterHint}</p>
      ${plainField({ ...one, name: 'number', label: words.number, mode: 'numeric', value: number, fault: this.faultAt('number', words) })}
      ${plainField({ ...one, name: 'code', label: words.code, value: code, fault: this.faultAt('code', words) })}
      ${this.acts(words, words.enter, words.entering)}`;
  }

  private people(words: Words, { people }: Choice): TemplateResult {
    return html`<p id="who">${words.whoAreYou}</p>
      <div class="people" role="group" aria-labelledby="who">
        ${people.map(
          ({ id, name }) => html`<button class="quiet" type="button" @click=${() => this.choose(id)}>${name}</button>`,
        )}
        <button class="quiet" type="button" @click=${() => this.choose(null)}>${words.somebodyElse}</button>
      </div>`;
  }

  private acts(words: Words, name: string, busy: string): TemplateResult {
    return html`<div class="acts">
      <button class="primary" type="submit" ?disabled=${this.act.busy !== null}>
        ${this.act.busy === null ? name : busy}
      </button>
      <button class="quiet" type="button" @click=${() => this.tell('juyi-back', null)}>${words.back}</button>
    </div>`;
  }

  private faultAt(field: string, words: Words): string {
    return this.fault?.field === field ? words.faults[this.fault.code] : '';
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    this.fault = null;
    if (this.way === 'letter') this.enterLetter();
    else if (this.sent) this.enterDigits(this.sent.id);
    else this.ask(this.way);
  };

  private read(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${name}`)?.value.trim() ?? '';
  }

  private wrong(field: string, code: keyof SignInFormWords['faults']): void {
    this.fault = { field, code };
    this.point(`#${field}`);
  }

  private async ask(way: 'email' | 'phone'): Promise<void> {
    const to = this.read('to');
    if (!to) return this.wrong('to', 'required');
    const sent = await this.act.run({
      name: 'ask',
      do: (client, options) => new SignIn(client).askCode({ way, to }, options),
    });
    if (sent) {
      this.sent = { id: sent.id, to };
      this.point('#digits');
    } else if (this.act.error?.faultsAt('/to').length) {
      this.act.forget();
      this.wrong('to', way);
    }
  }

  private async enterDigits(id: string): Promise<void> {
    const digits = this.read('digits').normalize('NFKC').replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return this.wrong('digits', 'digits');
    if (this.adding) return this.addWay(id, digits);
    const outcome = await this.act.run({
      name: 'enter',
      do: (client, options) => new SignIn(client).proveCode(id, { digits }, options),
    });
    if (outcome && 'people' in outcome) {
      this.choice = outcome;
      this.point('.people button');
    } else if (outcome) this.tell('juyi-token', outcome);
    else this.point('#digits');
  }

  private async addWay(code: string, digits: string): Promise<void> {
    const added = await this.act.run({
      name: 'add',
      do: (client, options) => new Mine(client).addWay({ code, digits }, options),
    });
    if (added) this.tell('juyi-way-added', added);
    else this.point('#digits');
  }

  private async enterLetter(): Promise<void> {
    const number = this.read('number').normalize('NFKC');
    const code = this.read('code');
    if (!/^\d+$/.test(number)) return this.wrong('number', 'required');
    if (!code) return this.wrong('code', 'required');
    const outcome = await this.act.run({
      name: 'letter',
      do: (client, options) => new SignIn(client).proveLetter({ number, code }, options),
    });
    if (outcome) this.tell('juyi-token', outcome);
    else this.point('#code');
  }

  private async choose(person: string | null): Promise<void> {
    const { ticket } = this.choice!;
    const outcome = await this.act.run({
      name: 'choose',
      do: (client, options) => new SignIn(client).choose({ ticket, person }, options),
    });
    if (outcome) this.tell('juyi-token', outcome);
  }

  private readonly again = (): void => {
    this.sent = null;
    this.act.forget();
    this.point('#to');
  };

  private async point(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-sign-in-form', JuyiSignInForm);
