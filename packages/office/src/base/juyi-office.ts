import type { KernelWords } from '@juyi/core/kernel/words.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { ViewerController } from '@juyi/elements/base/viewer';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '@juyi/elements/people/juyi-sign-in/juyi-sign-in';
import '../proposals/juyi-office-proposal.ts';
import '../proposals/juyi-office-proposals.ts';
import { type DeskWords, deskDictionary } from './dictionary.ts';
import { officeStyles } from './juyi-office.styles.ts';
import { addressOf, linkWithin, type Place, placeHere } from './place.ts';
import { type Room, roomsFor } from './rooms.ts';

type Words = DeskWords & KernelWords;

/** Whom the desk meets: nobody yet, a worker, a worker whose session has run out, or somebody it is not for. */
type Gate = 'loading' | 'error' | 'visitor' | 'other' | 'worker' | 'expired';

/**
 * The worker's desk: who is there, which place of it is open, in which language.
 *
 * @tag juyi-office
 */
export class JuyiOffice extends JuyiElement<DeskWords> {
  static override styles: CSSResultGroup = [JuyiElement.styles, officeStyles];
  protected readonly dictionary = deskDictionary;
  private readonly viewer = new ViewerController(this);
  private place: Place = placeHere();
  /** A worker was here in this page, so an ended session is one that has run out. */
  private worked = false;
  /** The list stays once it was opened, so that whoever comes back finds it as it was. */
  private listed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.arrive);
    this.arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.arrive);
  }

  private get gate(): Gate {
    const { store } = this.viewer;
    if (!store || store.state === 'unknown') return 'loading';
    if (store.state === 'unreachable') return this.worked ? 'worker' : 'error';
    if (store.signedIn) return this.entitled.length > 0 ? 'worker' : 'other';
    return this.worked && store.lastPerson !== null ? 'expired' : 'visitor';
  }

  /** The rooms that are for whoever is signed in; the list of proposals is the workers' own. */
  private get entitled(): Room[] {
    return roomsFor(this.viewer.store?.session.roles ?? []);
  }

  private get isWorker(): boolean {
    return this.gate === 'expired' || this.viewer.store!.session.roles.includes('worker');
  }

  /** The room that the address names, else for officers who are no workers the first of theirs. */
  private get room(): Room | null {
    const { entitled } = this;
    const named = entitled.find(({ id }) => id === this.place.room);
    return named ?? (this.isOpen && !this.isWorker ? (entitled[0] ?? null) : null);
  }

  protected get condition(): Condition {
    const { gate } = this;
    return gate === 'loading' || gate === 'error' ? gate : 'ready';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { gate } = this;
    if (gate === 'worker') this.worked = true;
    else if (gate !== 'expired') this.worked = false;
    this.listed = this.isOpen && this.isWorker && (this.listed || (!this.place.id && !this.place.room));
  }

  private get isOpen(): boolean {
    return this.gate === 'worker' || this.gate === 'expired';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.words) document.title = this.words.desk;
  }

  protected content(words: Words): TemplateResult {
    const { isOpen } = this;
    return html`<div class="page" @click=${this.follow}>
      ${this.head(words)}
      <main tabindex="-1" class=${isOpen ? 'inside' : 'gated'}>
        <h2 class="unseen">${words.whoIsIn}</h2>
        ${this.notAtHome(words)}
        ${this.gate === 'loading' || this.signsInBelow ? nothing : html`<juyi-sign-in class="unprinted"></juyi-sign-in>`}
        ${isOpen ? html`${this.ways(words)}<div id="place" tabindex="-1">${this.desk()}</div>` : nothing}
      </main>
    </div>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="page">
      <header><h1 class="bone"></h1></header>
      <div class="gate"><div class="bone"></div></div>
    </div>`;
  }

  /** While an answer is being written, signing in again belongs beside it. */
  private get signsInBelow(): boolean {
    return this.gate === 'expired' && this.place.id !== null;
  }

  private head(words: Words): TemplateResult {
    const { locale, elder } = this.place;
    const other = locale === 'en' ? 'zh-CN' : 'en';
    return html`<header class="unprinted">
      <div>
        <p class="soft">${words.house}</p>
        <h1>${words.desk}</h1>
      </div>
      <nav class="ways" aria-label=${words.reading}>
        <a href=${addressOf({ mode: elder ? null : 'elder' })}>${elder ? words.usualType : words.largeType}</a>
        <a href=${addressOf({ lang: other })} lang=${other} hreflang=${other}>${other === 'en' ? 'English' : '中文'}</a>
      </nav>
    </header>`;
  }

  private notAtHome(words: Words): unknown {
    const { gate } = this;
    const said = (title: string, text: string, actions: unknown = nothing) =>
      html`<div class="gate unprinted">${notice({ kind: 'help', title, text, actions })}</div>`;
    if (gate === 'loading') return html`<div class="gate"><div class="bone"></div></div>`;
    if (gate === 'error') {
      const store = this.viewer.store!;
      return html`<div class="gate">${faultNotice(words, store.error!, () => store.refresh())}</div>`;
    }
    const away = html`<a class="button quiet" href="/">${words.website}</a>`;
    if (gate === 'visitor') return said(words.signIn, words.signInAdvice, away);
    if (gate === 'expired' && !this.signsInBelow) return said(words.expired, words.expiredAdvice);
    if (gate !== 'other') return nothing;
    return said(words.notYours, words.notYoursAdvice, away);
  }

  /** From room to room. */
  private ways(words: Words): TemplateResult | typeof nothing {
    const here = this.room?.id;
    const link = (room: string | null, name: string) =>
      html`<a href=${addressOf({ room, id: null, q: null, show: null, queue: null, poll: null })} aria-current=${(here ?? null) === room ? 'page' : nothing}>${name}</a>`;
    return html`<nav class="rooms unprinted" aria-label=${words.roomsLabel}>
      ${this.isWorker ? link(null, words.proposals) : nothing}
      ${this.entitled.map(({ id }) => link(id, words.rooms[id]))}
    </nav>`;
  }

  private desk(): TemplateResult {
    const { room } = this;
    const { show, q, id } = this.place;
    if (room) room.fetch();
    return html`${
      this.listed
        ? html`<juyi-office-proposals .show=${show} .q=${q} ?hidden=${id !== null || room !== null}></juyi-office-proposals>`
        : nothing
    }${room ? room.draw() : nothing}${id && !room ? html`<juyi-office-proposal .proposalId=${id}></juyi-office-proposal>` : nothing}`;
  }

  private readonly follow = (event: MouseEvent): void => {
    const href = linkWithin(event);
    if (href === null) return;
    event.preventDefault();
    if (href !== location.href) history.pushState(null, '', href);
    this.arrive();
  };

  /** Goes where the address says, and takes the keyboard along. */
  private readonly arrive = (): void => {
    const left = this.place.id;
    const before = this.place;
    this.place = placeHere();
    const { locale, elder, id, room, poll } = this.place;
    const page = document.documentElement;
    page.lang = locale;
    if (elder) page.setAttribute('mode', 'elder');
    else page.removeAttribute('mode');
    this.requestUpdate();
    if (id !== left || room !== before.room || poll !== before.poll) this.updateComplete.then(() => this.step(left));
  };

  private step(left: string | null): void {
    const list = this.renderRoot.querySelector('juyi-office-proposals');
    if (this.place.id === null && left && list?.focusOn(left)) return;
    scrollTo(0, 0);
    // Beyond the ways from room to room, which whoever has come does not take again.
    const place = this.renderRoot.querySelector<HTMLElement>('#place') ?? this.renderRoot.querySelector('main');
    place?.focus({ preventScroll: true });
  }
}

define('juyi-office', JuyiOffice);
