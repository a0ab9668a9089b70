import { signOut } from '@juyi/client/people/sign-out';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Session } from '@juyi/core/people/schema';
import type { KioskWords } from '@juyi/core/people/words.kiosk.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { faultNotice } from '@juyi/elements/base/notice';
import { ViewerController } from '@juyi/elements/base/viewer';
import type { FormWay } from '@juyi/elements/people/juyi-sign-in-form/juyi-sign-in-form';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '@juyi/elements/people/juyi-sign-in-form/juyi-sign-in-form';
import { deviceToken, forgetEverything, speakAs } from './device.ts';
import { IdleWatch } from './idle.ts';
import { kioskStyles } from './juyi-kiosk.styles.ts';
import { kioskDictionary } from './kiosk-dictionary.ts';
import { type Place, placesFor, shown } from './places.ts';
import { stillHere } from './still-here.ts';

type Words = KioskWords & KernelWords;

const formWays: readonly FormWay[] = ['letter', 'phone', 'email'];
const officers = ['worker', 'buildingLead'] as const;
/** How long leaving may wait for the server, in ms: the screen is empty meanwhile. */
const farewell = 2000;
/** How often, in ms, a touch tells the server that the session is in use. */
const inUse = 30_000;

/**
 * A screen that many people share: a few large choices, signing in by a letter or with somebody of the staff, and
 * nothing left behind. It asks when nobody touches it, then clears itself.
 *
 * @tag juyi-kiosk
 */
export class JuyiKiosk extends JuyiElement<KioskWords> {
  static override properties = {
    ...JuyiElement.properties,
    way: { state: true },
    place: { state: true },
    opened: { state: true },
    clearing: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, kioskStyles];
  /** How somebody signs in just now; `staff` is an officer who will help. */
  declare way: FormWay | 'staff' | null;
  declare place: Place | null;
  /** The poll or proposal that was chosen from a list. */
  declare opened: string | null;
  declare clearing: boolean;
  protected readonly dictionary = kioskDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly idle = new IdleWatch(this, { giveUp: () => this.clear(), goOn: () => this.stayIn() });
  private readonly device = deviceToken();
  private wasIn = false;
  private spokeAt = 0;
  private spoken = false;

  constructor() {
    super();
    this.way = null;
    this.place = null;
    this.opened = null;
    this.clearing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.setAttribute('mode', 'elder');
    document.documentElement.lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
  }

  private get session(): Session | null {
    const { store } = this.viewer;
    return store?.signedIn ? store.session : null;
  }

  protected get condition(): Condition {
    const { store } = this.viewer;
    if (!this.device) return 'empty';
    if (!store || store.state === 'unknown' || this.clearing) return 'loading';
    return store.state === 'unreachable' ? 'error' : 'ready';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.client && this.device && !this.spoken) {
      this.spoken = true;
      speakAs(this.client, this.device);
    }
    // A session that has ended elsewhere leaves nothing on the screen either.
    if (this.wasIn && !this.session && !this.clearing) this.clear();
    this.wasIn = this.session !== null;
    this.idle.watch(this.wasIn || this.way !== null || this.place !== null);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.words) document.title = this.words.title;
    const focused = this.idle.asking ? '.asking button' : changed.has('place') || changed.has('opened') ? '#here' : '';
    if (focused) this.renderRoot.querySelector<HTMLElement>(focused)?.focus();
  }

  protected bones(): TemplateResult {
    return html`<div class="page"><header><h1 class="bone"></h1></header><h2 class="bone"></h2></div>`;
  }

  protected content(words: Words): TemplateResult {
    const { store } = this.viewer;
    if (this.clearing) return html`<div class="page"><h1>${words.clearing}</h1></div>`;
    return html`<div class="page" ?inert=${this.idle.asking} @click=${this.follow} @juyi-open=${this.open} @juyi-helping=${this.help} @juyi-erased=${() => this.clear()}>
        <header>
          <h1>${words.title}</h1>
          <button class="quiet" lang=${this.otherLocale} @click=${this.otherWords}>${words.otherLanguage}</button>
        </header>
        ${
          this.condition === 'error'
            ? html`<main>${faultNotice(words, store!.error!, () => store!.refresh())}</main>`
            : this.condition === 'loading'
              ? nothing
              : this.main(words)
        }
      </div>
      ${this.idle.asking ? stillHere(words) : nothing}`;
  }

  private main(words: Words): TemplateResult {
    if (!this.device) {
      const desk = html`<a class="button quiet" href="office?room=kiosks&amp;lang=${this.locale}">${words.toDesk}</a>`;
      return html`<main><h2>${words.notEntered}</h2><p class="lead">${words.notEnteredAdvice}</p>${desk}</main>`;
    }
    if (this.way) return html`<main>${this.form(words, this.way)}</main>`;
    if (this.session || this.place) return this.inside(words);
    const ways = formWays.filter((way) => this.viewer.store!.session.ways.includes(way));
    return html`<main>
      <h2>${words.welcome}</h2>
      <p class="lead">${words.welcomeAdvice}</p>
      <div class="choices">
        ${ways.map((way) => html`<button class=${way === 'letter' ? 'primary' : 'quiet'} @click=${() => this.enterBy(way)}>${words.ways[way]}</button>`)}
        <button class="quiet" @click=${() => this.enterBy('staff')}>${words.staff}</button>
        <button class="quiet" @click=${() => this.go('proposals')}>${words.read}</button>
      </div>
    </main>`;
  }

  private form(words: Words, way: FormWay | 'staff'): TemplateResult {
    const staffWay = this.viewer.store!.session.ways.includes('email') ? 'email' : 'phone';
    return html`${way === 'staff' ? html`<h2>${words.staff}</h2><p class="lead">${words.staffAdvice}</p>` : nothing}
      <juyi-sign-in-form
        .way=${way === 'staff' ? staffWay : way}
        @juyi-token=${this.enter}
        @juyi-back=${() => this.clear()}
      ></juyi-sign-in-form>`;
  }

  private inside(words: Words): TemplateResult {
    const { session, place } = this;
    const helper = session?.session?.kind === 'assisted' ? session.session : null;
    const until = (at: number) => new Intl.DateTimeFormat(this.locale, { timeStyle: 'short' }).format(at);
    return html`${helper ? html`<p class="helped" role="status">${words.helped(helper.assistedBy ?? '', until(helper.endsAt))}</p>` : nothing}
      <div class="bar">
        <p role="status">${session ? words.hello(session.person!.name) : words.visitor}</p>
        <button @click=${() => this.clear()}>${words.done}</button>
      </div>
      <main id="here" tabindex="-1">
        ${
          place
            ? html`<div class="back"><button class="quiet" @click=${this.back}>← ${words.back}</button></div>
              ${shown(place, this.opened)}`
            : html`<nav class="choices" aria-label=${words.placesLabel}>
              ${placesFor(session).map((one) => html`<button class="quiet" @click=${() => this.go(one)}>${words.places[one]}</button>`)}
            </nav>`
        }
      </main>`;
  }

  private get otherLocale(): string {
    return this.locale === 'en' ? 'zh-CN' : 'en';
  }

  private readonly otherWords = (): void => {
    document.documentElement.lang = this.otherLocale;
  };

  private enterBy(way: FormWay | 'staff'): void {
    this.way = way;
  }

  private go(place: Place): void {
    this.opened = null;
    this.place = place;
  }

  private readonly back = (): void => {
    if (this.opened) this.opened = null;
    else if (this.session) this.place = null;
    else this.clear();
  };

  private readonly enter = async (event: CustomEvent<{ token: string }>): Promise<void> => {
    event.stopPropagation();
    await this.viewer.store!.begin(event.detail.token);
    const staff = officers.some((role) => this.session?.roles.includes(role));
    this.place = staff && this.way === 'staff' ? 'help' : null;
    this.way = null;
  };

  /** From here on the page is the resident's whom the officer helps. */
  private readonly help = async (event: CustomEvent<{ token: string }>): Promise<void> => {
    event.preventDefault();
    await this.viewer.store!.begin(event.detail.token);
    this.place = null;
  };

  private readonly open = (event: CustomEvent<{ id?: string }>): void => {
    event.preventDefault();
    this.opened = event.detail.id ?? 'new';
  };

  /** No link leads away from the screen: it opens here, or nothing. */
  private readonly follow = (event: MouseEvent): void => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!link || !this.device || event.defaultPrevented) return;
    event.preventDefault();
    this.opened = new URL(link.href).searchParams.get('id');
  };

  private stayIn(): void {
    if (!this.session || Date.now() - this.spokeAt < inUse) return;
    this.spokeAt = Date.now();
    this.viewer.store!.refresh();
  }

  /** Nothing of whoever was here remains: not the session, not what was written, not the page. */
  private async clear(): Promise<void> {
    if (this.clearing) return;
    this.clearing = true;
    const late = new Promise((done) => setTimeout(done, farewell));
    if (this.session) await Promise.race([signOut(this.client!).catch(() => undefined), late]);
    forgetEverything();
    location.reload();
  }
}

define('juyi-kiosk', JuyiKiosk);
