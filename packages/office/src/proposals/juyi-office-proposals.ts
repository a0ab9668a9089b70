import type { KernelWords } from '@juyi/core/kernel/words.en';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { ProposalPage, ProposalSummary } from '@juyi/core/proposals/schema';
import { sayDate, sayDay } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { stateStyles } from '@juyi/elements/base/state.styles';
import { sayPerson } from '@juyi/elements/proposals/byline';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type DeskWords, deskDictionary } from '../base/dictionary.ts';
import { addressOf, go, type Show, shows } from '../base/place.ts';
import { sayStanding, standingNow } from './deadline.ts';
import { proposalsStyles } from './juyi-office-proposals.styles.ts';
import { readList } from './list.ts';
import { standingStyles } from './standing.styles.ts';

type Words = DeskWords & KernelWords;

/** How long somebody pauses who has typed what to look for, in ms. */
const typingPause = 250;

const boneRow = html`<li class="row">
  <div>
    <div class="bone long"></div>
    <div class="bone short"></div>
  </div>
</li>`;

/**
 * What waits for the community's next step, the most urgent on top; what is answered; what to look for.
 *
 * @tag juyi-office-proposals
 */
export class JuyiOfficeProposals extends JuyiElement<DeskWords> {
  static override properties = { ...JuyiElement.properties, show: {}, q: {} };
  static override styles: CSSResultGroup = [
    JuyiElement.styles,
    fieldStyles,
    stateStyles,
    standingStyles,
    proposalsStyles,
  ];

  declare show: Show;
  declare q: string;
  protected readonly dictionary = deskDictionary;
  private pages = 1;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly list = new QueryController<ProposalPage>(
    this,
    () => ({
      key: JSON.stringify([this.show, this.q]),
      ask: (client, options) => readList(client, this.show, this.q, this.pages, options),
    }),
    ({ topic }) => topic === 'proposals' || topic === '*',
  );

  constructor() {
    super();
    this.show = 'waiting';
    this.q = '';
  }

  protected get condition(): Condition {
    const { data, error } = this.list;
    if (!data) return error ? 'error' : 'loading';
    return data.items.length === 0 ? 'empty' : 'ready';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('show') || changed.has('q')) this.pages = 1;
  }

  /** Takes the keyboard to a proposal's line; answers whether it is there. */
  focusOn(id: string): boolean {
    const link = this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`);
    link?.focus();
    return link !== null;
  }

  protected content(words: Words): TemplateResult {
    return html`<h2 class="unseen">${words.shows[this.show]}</h2>
      ${this.tools(words)}
      <p class="said soft" role="status">${this.said(words)}</p>
      ${this.rows(words)}`;
  }

  protected bones(): TemplateResult {
    return html`<ul class="rows" aria-hidden="true">${Array.from({ length: 6 }, () => boneRow)}</ul>`;
  }

  private tools(words: Words): TemplateResult {
    const way = (show: Show) =>
      html`<a href=${addressOf({ show: show === 'waiting' ? null : show, id: null })} aria-current=${
        show === this.show ? 'page' : nothing
      }>${words.shows[show]}</a>`;
    return html`<div class="tools unprinted">
      <nav class="shows" aria-label=${words.show}>${shows.map(way)}</nav>
      <div>
        <label class="soft" for="q">${words.search}</label>
        <input
          id="q"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength=${proposalLimits.search}
          .value=${this.q}
          @input=${this.search}
        />
      </div>
    </div>`;
  }

  private readonly search = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => go({ q: value.trim() }), typingPause);
  };

  private said(words: Words): string {
    const { data } = this.list;
    if (!data) return this.condition === 'loading' ? words.loading : '';
    const { items, next } = data;
    if (items.length === 0) return '';
    if (this.show !== 'waiting') return words.shownCount(items.length, next !== null);
    return words.waitingCount(items.length, items.filter((item) => standingNow(item)?.kind === 'late').length);
  }

  private rows(words: Words): TemplateResult {
    const { condition, list } = this;
    if (condition === 'loading') return this.bones();
    if (condition === 'error') return faultNotice(words, list.error!, () => list.retry());
    if (condition === 'empty') return this.nothingHere(words);
    const { items, next } = list.data!;
    return html`<ul class="rows" role="list">${items.map((item) => this.row(item, words))}</ul>
      ${list.error ? faultNotice(words, list.error, () => list.refresh()) : nothing}
      ${
        next === null
          ? nothing
          : html`<button class="quiet more" @click=${this.showMore}>${list.busy ? words.loading : words.more}</button>`
      }`;
  }

  private row(item: ProposalSummary, words: Words): TemplateResult {
    const { locale } = this;
    const standing = standingNow(item);
    const date = standing ? words.dueBy(sayDate(item.answerDue!, locale)) : answeredOn(item, locale, words);
    return html`<li class="row">
      <div>
        <h3><a href=${addressOf({ id: item.id })} data-id=${item.id}>${item.title}</a></h3>
        <p class="soft">
          ${words.byline(sayPerson(item.author, words), sayDay(item.submittedAt ?? 0, locale, words))}
        </p>
      </div>
      <div class="facts">
        <div>
          <span class="state ${standing?.kind ?? item.state}"
            >${standing ? sayStanding(standing, words) : words.states[item.state]}</span
          >
        </div>
        <p class="soft">${[standing ? words.states[item.state] : '', words.cosigns(item.cosigns), date].filter(Boolean).join(' · ')}</p>
      </div>
    </li>`;
  }

  private async showMore(): Promise<void> {
    if (this.list.busy) return;
    const before = this.list.data!.items.length;
    this.pages += 1;
    const more = this.list.refresh();
    this.requestUpdate();
    await more;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.row a')[before]?.focus();
  }

  private nothingHere(words: Words): TemplateResult {
    if (this.q) {
      const actions = html`<button class="quiet" @click=${this.forgetSearch}>${words.showAll}</button>`;
      return notice({ kind: '', title: words.notFound, text: words.notFoundAdvice, actions });
    }
    return this.show === 'waiting'
      ? notice({ kind: 'good', title: words.nothingWaits, text: words.nothingWaitsAdvice })
      : notice({ kind: '', title: words.nothingYet, text: words.nothingYetAdvice });
  }

  private async forgetSearch(): Promise<void> {
    go({ q: null });
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }
}

function answeredOn(item: ProposalSummary, locale: JuyiOfficeProposals['locale'], words: DeskWords): string {
  return item.answeredAt === null ? '' : words.answeredOn(sayDate(item.answeredAt, locale));
}

define('juyi-office-proposals', JuyiOfficeProposals);
declare global {
  interface HTMLElementTagNameMap {
    'juyi-office-proposals': JuyiOfficeProposals;
  }
}
