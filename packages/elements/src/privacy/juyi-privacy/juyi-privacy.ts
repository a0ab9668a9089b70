import type { CallOptions } from '@juyi/client/kernel/transport';
import { Privacy } from '@juyi/client/privacy/privacy';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Consent, OwnConsents, OwnOpenings } from '@juyi/core/privacy/schema';
import type { PrivacyWords } from '@juyi/core/privacy/words.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { sayDate, sayDay } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController, type Question } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { privacyDictionary } from '../dictionary.ts';
import { privacyStyles } from './juyi-privacy.styles.ts';
import { ownData } from './own-data.ts';

type Words = PrivacyWords & KernelWords;

/**
 * What is known of the person who looks: what they allow, who opened their record, all their data, and how to be erased.
 *
 * @tag juyi-privacy
 * @fires juyi-erased - the person has been erased and is signed out
 * @csspart consent - one thing that is asked for
 * @csspart data - the person's data
 */
export class JuyiPrivacy extends JuyiElement<PrivacyWords> {
  static override properties = { ...JuyiElement.properties, sure: { state: true }, gone: { attribute: false } };
  static override styles: CSSResultGroup = [JuyiElement.styles, privacyStyles];

  /** Whether the person is asked once more before they are erased. */
  declare sure: boolean;
  /** Whether the person has been erased. */
  declare gone: boolean;
  protected readonly dictionary = privacyDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly consents = new QueryController<OwnConsents>(this, () =>
    this.asked((privacy, options) => privacy.consents(options)),
  );
  private readonly openings = new QueryController<OwnOpenings>(this, () =>
    this.asked((privacy, options) => privacy.openings(options)),
  );
  private readonly data = ownData(this);

  constructor() {
    super();
    this.sure = false;
    this.gone = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('gone') && this.gone) this.renderRoot.querySelector<HTMLElement>('.gone')?.focus();
  }

  private asked<Data>(ask: (privacy: Privacy, options: CallOptions) => Promise<Data>): Question<Data> | null {
    const person = this.viewer.store?.session.person?.id;
    return person ? { key: person, ask: ({ transport }, options) => ask(new Privacy(transport), options) } : null;
  }

  protected get condition(): Condition {
    const { store } = this.viewer;
    if (this.gone) return 'ready';
    if (!store || store.state === 'unknown') return 'loading';
    if (!store.signedIn) return store.state === 'unreachable' ? 'error' : 'ready';
    if (this.consents.data && this.openings.data) return 'ready';
    return this.consents.error || this.openings.error ? 'error' : 'loading';
  }

  protected content(words: Words): TemplateResult {
    const { store } = this.viewer;
    if (this.gone) return html`<p class="gone" role="status" tabindex="-1">${words.erased}</p>`;
    if (this.condition === 'loading') return this.bones();
    const error = store?.error ?? this.consents.error ?? this.openings.error;
    if (this.condition === 'error' && error) return faultNotice(words, error, () => this.retry());
    if (!store?.signedIn) return html`<p>${words.signInFirst}</p>${signInHere(this)}`;
    return html`<section>
        <h2>${words.consentHeading}</h2>
        <p class="soft">${words.consentAdvice}</p>
        <ul class="lines" role="list">${this.consents.data!.items.map((consent) => this.consent(words, consent))}</ul>
      </section>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing} ${this.openingsOf(words)}
      ${this.data.section(words)} ${this.erasure(words)}`;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div>
      ${[1, 2, 3, 4].map(() => html`<div class="bone consent"></div>`)}`;
  }

  private consent(words: Words, { key, version, state, at }: Consent): TemplateResult {
    const { title, text } = words.consents[key];
    const given = state === 'given';
    const since = given && at !== null ? ` ${words.since(sayDate(at, this.locale))}` : '';
    return html`<li part="consent" data-given=${given}>
      <h3>${title}</h3>
      <p>${text}</p>
      <p class="row">
        <span class="standing" role="status">${words.consentStates[state]}${since}</span>
        <button
          class="quiet"
          aria-label=${given ? words.withdraw(title) : words.allow(title)}
          @click=${() => this.turn(key, version, given)}
        >
          ${given ? words.withdrawShort : words.allowShort}
        </button>
      </p>
    </li>`;
  }

  private async turn(key: Consent['key'], version: number, given: boolean): Promise<void> {
    const answer = await this.act.run({
      name: `${key} ${given}`,
      do: ({ transport }, options) => {
        const privacy = new Privacy(transport);
        return given ? privacy.withdraw(key, options) : privacy.give(key, { version }, options);
      },
    });
    if (answer) this.consents.set(answer);
  }

  private openingsOf(words: Words): TemplateResult {
    const { items } = this.openings.data!;
    const line = ({ at, action, by }: OwnOpenings['items'][number]) =>
      html`<li>
        ${words.opened(by, sayDay(at, this.locale, words))}
        <span class="soft">${words.actions[action] ?? words.otherAction}</span>
      </li>`;
    return html`<section>
      <h2>${words.openingsHeading}</h2>
      ${items.length === 0 ? html`<p class="soft">${words.openingsEmpty}</p>` : html`<ul class="lines" role="list">${items.map(line)}</ul>`}
    </section>`;
  }

  private erasure(words: Words): TemplateResult {
    return html`<section>
      <h2>${words.eraseHeading}</h2>
      <p>${words.eraseAdvice}</p>
      <p class="choice">
        ${
          this.sure
            ? html`<button ?disabled=${this.act.busy !== null} @click=${this.erase}>${words.eraseSure}</button>
              <button class="quiet" @click=${() => this.consider(false)}>${words.cancel}</button>`
            : html`<button class="quiet" @click=${() => this.consider(true)}>${words.erase}</button>`
        }
      </p>
    </section>`;
  }

  /** The focus goes to the way back, or to where it was. */
  private async consider(sure: boolean): Promise<void> {
    this.sure = sure;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.choice .quiet')?.focus();
  }

  private retry(): void {
    this.viewer.store!.refresh();
    this.consents.retry();
    this.openings.retry();
  }

  private async erase(): Promise<void> {
    await this.act.run({ name: 'erase', do: ({ transport }, options) => new Privacy(transport).erase(options) });
    if (this.act.error) return;
    this.gone = true;
    await this.updateComplete;
    this.tell('juyi-erased', {});
    await this.viewer.store?.refresh();
  }
}

define('juyi-privacy', JuyiPrivacy);
