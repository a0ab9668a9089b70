import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { ListProposals, ProposalPage } from '@juyi/core/proposals/schema';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { type Asked, addressOf, askedHere } from '../address.ts';
import { proposalDictionary } from '../dictionary.ts';
import { boneRows, boneTools } from './bones.ts';
import { listStyles } from './juyi-proposals.styles.ts';
import { row } from './row.ts';
import type { Tools } from './tools.ts';

type Words = ProposalWords & KernelWords;

/**
 * The board of proposals: search, filter, order, and more on demand. Follows what neighbours do while it is looked at.
 * Where the page has no place of its own for a proposal, the board opens it itself.
 *
 * @tag juyi-proposals
 * @attr href - the page that shows a proposal (`?id=…`) and the form (`?new`); this page where left out
 * @fires juyi-open - a proposal or the form is about to be opened; cancelable; `detail: { id?, fresh?, href }`
 * @slot - the page's own fallback, shown where the board cannot be
 * @csspart row - one proposal
 * @csspart state - its state
 * @csspart propose - the way to the form
 * @csspart tools - search, filter and order
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiProposals extends JuyiElement<ProposalWords> {
  static override properties = { ...JuyiElement.properties, href: {}, filter: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, stateStyles, listStyles];

  declare href: string | undefined;
  declare filter: ListProposals;
  protected readonly dictionary = proposalDictionary;
  private readonly list = new QueryController<ProposalPage>(
    this,
    () => (this.opened ? null : { key: JSON.stringify(this.filter), ask: (...call) => this.ask(...call) }),
    ({ topic }) => {
      if (topic !== 'proposals' && topic !== '*') return false;
      this.kept = [];
      return true;
    },
  );
  private opened: Asked | null = null;
  private pages = 1;
  private kept: ProposalPage[] = [];
  /** What is on the board, in the order in which it was put there. */
  private shown: ProposalPage | undefined;
  /** The newest that the server has said. */
  answer: ProposalPage | undefined;
  private anew = false;
  private finding: Tools | undefined;

  constructor() {
    super();
    this.filter = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const asked = askedHere();
    const elsewhere = this.href !== undefined || document.querySelector('juyi-proposal, juyi-proposal-form') !== null;
    this.opened = !elsewhere && (asked.id || asked.fresh) ? asked : null;
    if (this.opened?.id) import('../../bundle/proposal.ts');
    else if (this.opened) import('../../bundle/proposal-form.ts');
  }

  protected get condition(): Condition {
    if (this.opened) return 'ready';
    if (this.list.error && !this.list.data) return 'error';
    if (!this.shown) return 'loading';
    return this.shown.items.length ? 'ready' : 'empty';
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { client } = this;
    super.willUpdate(changed);
    if (client !== this.client) this.shown = undefined;
    if (!this.opened && this.finding?.locale !== this.locale) this.openTools(this.locale);
    const { data } = this.list;
    if (!data || data === this.answer) return;
    this.shown = this.anew || !this.shown ? data : upToDate(this.shown, data);
    this.answer = data;
    this.anew = false;
  }

  private async openTools(locale: Tools['locale']): Promise<void> {
    try {
      const finding = await import('../../bundle/proposal-tools.ts').then(({ toolsIn }) => toolsIn(locale));
      if (locale !== this.locale || this.finding?.locale === locale) return;
      this.finding = finding;
      this.requestUpdate();
    } catch {
      // Without network the board is read as it is; whatever draws it again tries again.
    }
  }

  private get news(): boolean {
    const ids = (page: ProposalPage | undefined) =>
      page?.items
        .map(({ id }) => id)
        .sort()
        .join();
    return ids(this.answer) !== ids(this.shown);
  }

  /** As many pages as are open; those that nothing has changed are not asked for again. */
  private async ask({ proposals }: Client, options: CallOptions): Promise<ProposalPage> {
    const { filter, kept } = this;
    let page: ProposalPage | undefined;
    for (let number = 0; number < this.pages && page?.next !== null; number++) {
      page = kept[number] ??= await proposals.list({ ...filter, ...(page && { cursor: page.next }) }, options);
    }
    return { ...page!, items: kept.flatMap(({ items }) => items) };
  }

  readonly choose = (filter: ListProposals): void => {
    this.pages = 1;
    this.kept = [];
    this.anew = true;
    this.filter = filter;
  };

  private readonly showNews = (): void => {
    this.shown = this.answer;
    this.requestUpdate();
  };

  private async showMore(): Promise<void> {
    const known = this.shown!.items.length;
    this.pages += 1;
    this.anew = true;
    await this.list.refresh();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.row a')[known]?.focus();
  }

  private open(event: Event, asked: Asked): void {
    const { href } = event.currentTarget as HTMLAnchorElement;
    if (!this.tell('juyi-open', { ...asked, href })) event.preventDefault();
  }

  protected content(words: Words): TemplateResult {
    if (this.opened) return this.inside(words);
    return html`<section class="board" aria-labelledby="heading">
      <div class="top">
        <h2 id="heading">${words.heading}</h2>
        ${this.propose(words)}
      </div>
      ${this.tools(words)}
      <div class="said soft" role="status">${this.said(words)}</div>
      ${this.rows(words)}
    </section>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="board">
      <div class="top"><div class="bone title"></div></div>
      ${boneTools}
      <div class="said"></div>
      ${boneRows}
    </div>`;
  }

  /** Behind one button where people want one thing at a time. */
  private tools(words: Words): TemplateResult {
    const { finding } = this;
    const fields = finding?.tools(this, words) ?? boneTools;
    return this.elder ? html`<details><summary>${words.find}</summary>${fields}</details>` : fields;
  }

  private propose(words: Words): TemplateResult {
    return html`<a
      class="button primary"
      part="propose"
      href=${addressOf({ fresh: true }, this.href)}
      @click=${(event: Event) => this.open(event, { fresh: true })}
      >${words.propose}</a
    >`;
  }

  private said(words: Words): unknown {
    if (this.condition === 'loading') return words.loading;
    if (this.news) return html`<button class="quiet" @click=${this.showNews}>${words.news}</button>`;
    return this.condition === 'ready' ? words.found(this.shown!.items.length, this.shown!.next !== null) : nothing;
  }

  private rows(words: Words): TemplateResult {
    const { condition, shown } = this;
    if (condition === 'loading') return boneRows;
    if (condition === 'error') {
      return html`${faultNotice(words, this.list.error!, () => this.list.retry())}<slot></slot>`;
    }
    if (condition === 'empty') return this.nothingHere(words);
    const { items, next } = shown!;
    const line = (item: (typeof items)[number]) => {
      const href = addressOf({ id: item.id }, this.href);
      return row(item, href, (event) => this.open(event, { id: item.id }), words, this.locale);
    };
    return html`<ul class="rows" role="list">${items.map(line)}</ul>
      ${this.list.error ? faultNotice(words, this.list.error) : nothing}
      ${
        next === null
          ? nothing
          : html`<button class="quiet more" ?disabled=${this.list.busy} @click=${this.showMore}>
              ${this.list.busy ? words.loading : words.more}
            </button>`
      }`;
  }

  private nothingHere(words: Words): TemplateResult {
    if (!this.filter.q && !this.filter.state) {
      return notice({ kind: '', title: words.empty, text: words.emptyAdvice, actions: this.propose(words) });
    }
    const actions = html`<button class="quiet" @click=${() => this.choose({})}>${words.showAll}</button>`;
    return notice({ kind: '', title: words.notFound, text: words.notFoundAdvice, actions });
  }

  private inside(words: Words): TemplateResult {
    const { api, community, opened } = this;
    return html`<p><a href=${addressOf({}, this.href)}>← ${words.heading}</a></p>
      ${
        opened!.id
          ? html`<juyi-proposal .api=${api} .community=${community} proposal-id=${opened!.id}></juyi-proposal>`
          : html`<juyi-proposal-form .api=${api} .community=${community}></juyi-proposal-form>`
      }`;
  }
}

/** What came by itself only brings rows up to date; whatever is new waits until it is asked for, so nothing moves. */
function upToDate(shown: ProposalPage, fresh: ProposalPage): ProposalPage {
  const known = new Map(fresh.items.map((item) => [item.id, item]));
  return { items: shown.items.map((item) => known.get(item.id) ?? item), next: fresh.next };
}

define('juyi-proposals', JuyiProposals);
