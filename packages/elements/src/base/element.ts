import type { Client } from '@juyi/client/client';
import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from './base.styles.ts';
import { connect, ours } from './connect.ts';
import { provided, request } from './context.ts';
import { apiContext, localeContext } from './contexts.ts';
import { elderAround, localeAround, watchSurroundings } from './surroundings.ts';
import { type Dictionary, fetchWords, kernelDictionary, wordsAtHand } from './words.ts';

/** What a widget shows: bones, an invitation, a fault, or content. */
export type Condition = 'loading' | 'empty' | 'error' | 'ready';

/**
 * What all widgets share: the api around them or their own, the nearest language and mode, the words, and the four
 * states. A widget says its `condition` and draws `content`; whatever it throws leaves the page's own fallback.
 *
 * @attr api - where the api is mounted, such as `/juyi`; not needed inside `<juyi-community>`
 * @attr community - the community's id; the server's first one where left out
 * @attr lang - `zh-CN` or `en`; the nearest `lang` of the page where left out
 * @attr mode - `elder` for large type and one thing at a time
 * @attr token-url - where the host website gives a token for whoever is logged in there
 */
export abstract class JuyiElement<Words = object> extends LitElement {
  static override properties = {
    api: {},
    community: {},
    lang: { reflect: true },
    mode: {},
    tokenUrl: { attribute: 'token-url' },
    getToken: { attribute: false },
  };
  static override styles: CSSResultGroup = baseStyles;

  declare api: string | undefined;
  declare community: string | undefined;
  declare mode: string | undefined;
  declare tokenUrl: string | undefined;
  /** Gives a token of the host website for whoever is logged in there; null for nobody. */
  declare getToken: (() => Promise<string | null>) | undefined;

  locale: Locale = 'zh-CN';
  elder = false;
  /** The api of this widget; undefined until one is named around it. */
  client: Client | undefined;
  private around: Client | undefined;
  private unwatch: (() => void) | undefined;
  private hostAsked: JuyiElement['getToken'] | string;
  private hostAskedFor: Client | undefined;
  private wordsAsked: Locale | undefined;
  private wordless = false;

  /** The words of the widget's room. */
  protected abstract readonly dictionary: Dictionary<Words>;
  protected abstract readonly condition: Condition;
  protected abstract content(words: Words & KernelWords): TemplateResult;
  /** Wordless bones in the size of what is to come. */
  protected abstract bones(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    const unwatch = watchSurroundings(() => this.requestUpdate());
    document.addEventListener(provided, this.meetProvider);
    this.unwatch = () => {
      unwatch();
      document.removeEventListener(provided, this.meetProvider);
    };
    this.meetProvider();
    request(this, localeContext, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  /** Asks for the api around; again when a provider comes alive after its widgets. */
  private readonly meetProvider = (): void => {
    if (this.client) return;
    request(this, apiContext, (client) => {
      this.around = ours(client);
      this.requestUpdate();
    });
  };

  protected override willUpdate(_changed: PropertyValues): void {
    this.locale = localeAround(this);
    this.elder = elderAround(this);
    this.toggleAttribute('data-elder', this.elder);
    this.client = this.api === undefined ? this.around : connect(this.api, this.community);
    this.listenToHost();
    this.readyWords();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    if (this.wordless && !words) return html`<slot></slot>`;
    const busy = !words || this.condition === 'loading';
    return html`<div part="base" lang=${this.locale} dir="ltr" aria-busy=${busy}>${words ? this.drawn(words) : this.bones()}</div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const mute = this.wordless ? 'error' : 'loading';
    this.setAttribute('data-state', this.words ? this.condition : mute);
  }

  /** The widget's words with those all widgets share; undefined while they are on their way. */
  protected get words(): (Words & KernelWords) | undefined {
    const shared = wordsAtHand(kernelDictionary, this.locale);
    const own = wordsAtHand(this.dictionary, this.locale);
    return shared && own && { ...shared, ...own };
  }

  private readyWords(): void {
    if (this.words || this.wordsAsked === this.locale) return;
    this.wordsAsked = this.locale;
    const both = [fetchWords(kernelDictionary, this.locale), fetchWords(this.dictionary, this.locale)];
    Promise.all(both)
      .catch(() => {
        this.wordless = true;
      })
      .then(() => this.requestUpdate());
  }

  /** Where the host website says who is looking, it is asked once for each api and way of asking. */
  private listenToHost(): void {
    const ask = this.getToken ?? this.tokenUrl;
    if (!ask || !this.client || (ask === this.hostAsked && this.client === this.hostAskedFor)) return;
    this.hostAsked = ask;
    this.hostAskedFor = this.client;
    const { client } = this;
    import('../bundle/viewer.ts').then(async ({ logInByHost }) => {
      const person = await logInByHost(client, ask);
      if (person) this.tell('juyi-signed-in', { personId: person.id, name: person.name });
    });
  }

  private drawn(words: Words & KernelWords): TemplateResult {
    try {
      return this.content(words);
    } catch (error) {
      console.error(error);
      return html`<slot></slot>`;
    }
  }

  /** Tells the page, through every shadow root. Answers whether the page lets the widget go on by itself. */
  tell<Detail>(name: string, detail: Detail): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }
}
