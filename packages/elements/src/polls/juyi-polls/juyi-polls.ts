import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { inOrder, sayWhen, sayWhy } from '@juyi/core/polls/board-row';
import type { PollPage, PollSummary } from '@juyi/core/polls/schema';
import { stateKind } from '@juyi/core/polls/state-kind';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { daysUntil } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { dayIn } from '../day-in.ts';
import { type ListWords, pollListDictionary } from '../list-dictionary.ts';
import { listStyles } from './juyi-polls.styles.ts';

type Words = ListWords & KernelWords;

/**
 * What is put to the vote, what is being voted on, and the results on the board. Where the page has no place of its own
 * for a poll, the list opens it itself.
 *
 * @tag juyi-polls
 * @attr href - the page that shows a poll (`?id=…`); this page where left out
 * @fires juyi-open - a poll is about to be opened; cancelable; `detail: { id, href }`
 * @slot - the page's own fallback, shown where the list cannot be
 * @csspart row - one poll
 * @csspart state - its state
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiPolls extends JuyiElement<ListWords> {
  static override properties = { ...JuyiElement.properties, href: {}, pages: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, listStyles];

  declare href: string | undefined;
  declare pages: number;
  protected readonly dictionary = pollListDictionary;
  private opened: string | null = null;
  private readonly list = new QueryController<PollPage>(
    this,
    () => (this.opened ? null : { key: '', ask: (...call) => this.ask(...call) }),
    ({ topic }) => topic === 'polls' || topic === '*',
  );

  constructor() {
    super();
    this.pages = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const id = new URL(location.href).searchParams.get('id');
    const elsewhere = this.href !== undefined || document.querySelector('juyi-poll') !== null;
    this.opened = !elsewhere && id && /^[0-9a-f-]{36}$/.test(id) ? id : null;
    if (this.opened) import('../../bundle/poll.ts');
  }

  protected get condition(): Condition {
    if (this.opened) return 'ready';
    if (!this.list.data) return this.list.error ? 'error' : 'loading';
    return this.list.data.items.length === 0 ? 'empty' : 'ready';
  }

  /** As many pages as are open, in one answer. */
  private async ask({ polls }: Client, options: CallOptions): Promise<PollPage> {
    const items: PollSummary[] = [];
    let next: string | null = null;
    for (let page = 0; page < this.pages && (page === 0 || next); page++) {
      const answer: PollPage = await polls.list(next ? { cursor: next } : {}, options);
      items.push(...answer.items);
      next = answer.next;
    }
    return { items, next };
  }

  protected bones(): TemplateResult {
    return html`<section class="board">
      <div class="bone title"></div>
      ${[1, 2, 3, 4].map(() => html`<div class="row"><p class="bone"></p><p class="bone short"></p></div>`)}
    </section>`;
  }

  protected content(words: Words): TemplateResult {
    if (this.opened) {
      return html`<p><a href=${this.addressOf()}>${words.all}</a></p>
        <juyi-poll .api=${this.api} .community=${this.community} poll-id=${this.opened}></juyi-poll>`;
    }
    if (this.condition === 'error') {
      const fault = faultNotice(words, this.list.error!, () => this.list.retry());
      return html`<h2>${words.heading}</h2>${fault}<slot></slot>`;
    }
    const { data } = this.list;
    if (!data) return this.bones();
    return html`<section class="board" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      ${
        data.items.length === 0
          ? notice({ kind: '', title: words.empty, text: words.emptyAdvice })
          : html`<ul class="rows" role="list">${inOrder(data.items).map((item) => this.row(item, words))}</ul>`
      }
      ${data.next ? html`<button class="quiet more" @click=${this.showMore}>${words.more}</button>` : nothing}
    </section>`;
  }

  private row(item: PollSummary, words: Words): TemplateResult {
    const { id, state, title, kind, effect } = item;
    const href = this.addressOf(id);
    // A consultation asks for opinions by its name.
    const said = [
      words.kinds[kind],
      kind === 'consultative' ? '' : words.effects[effect],
      item.items === 1 ? '' : words.questions(item.items),
    ];
    const why = sayWhy(item, words);
    const open = (event: Event) => {
      if (!this.tell('juyi-open', { id, href })) event.preventDefault();
    };
    return html`<li class="row" part="row">
      <h3><a href=${href} @click=${open}>${title[this.locale]}</a></h3>
      <p class="soft">${said.filter((part) => part !== '').join(' · ')}</p>
      <div class="when">
        <span class="state ${stateKind(state)}" part="state">${words.states[state]}</span>
        <p class="soft">${sayWhen(item, words, { day: (at) => dayIn(item.zone, at, this.locale), daysUntil })}</p>
      </div>
      ${why ? html`<p class="soft why">${why}</p>` : nothing}
    </li>`;
  }

  /** The address of a poll, or of the list, on the page `href`; the page's other parameters stay. */
  private addressOf(id?: string): string {
    const url = new URL(this.href ?? '', location.href);
    if (!this.href) url.search = location.search;
    url.hash = '';
    url.searchParams.delete('id');
    if (id) url.searchParams.set('id', id);
    return url.href;
  }

  private readonly showMore = async (): Promise<void> => {
    const known = this.list.data!.items.map(({ id }) => id);
    this.pages += 1;
    await this.list.refresh();
    await this.updateComplete;
    const fresh = inOrder(this.list.data!.items).findIndex(({ id }) => !known.includes(id));
    this.renderRoot.querySelectorAll<HTMLElement>('.row a')[fresh]?.focus();
  };
}

define('juyi-polls', JuyiPolls);
